package io.guildhall.router.client;

import io.guildhall.router.basis.Position;
import org.jspecify.annotations.Nullable;

/**
 * A client, as the operator last set it.
 *
 * @param clientId the client
 * @param status what it may do
 * @param conflictGroup what it shares with its rivals; null when it has none
 * @param position the record that says so
 */
public record Client(
        String clientId, Status status, @Nullable String conflictGroup, Position position) {

    /** What a client may do. */
    public enum Status {
        /** Its tasks are assigned. */
        ACTIVE,
        /** Its tasks wait. */
        PAUSED,
        /** Its tasks wait for task-service to withdraw them. */
        CLOSED
    }
}
