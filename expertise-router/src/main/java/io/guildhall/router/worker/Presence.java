package io.guildhall.router.worker;

import io.guildhall.support.core.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker is there.
 *
 * @param slots how many tasks they hold at once at most
 * @param readyUntil when that lapses
 * @param idleSince when they came, or last began or ended a task: who was served longest ago is served first
 * @param stranger the record that says so, while no profile of the worker is known; null once there is one
 */
public record Presence(
        int slots,
        Instant readyUntil,
        Instant idleSince,
        @Nullable Origin stranger) {

    Presence servedAt(Instant moment) {
        return new Presence(slots, readyUntil, moment, stranger);
    }

    Presence known() {
        return new Presence(slots, readyUntil, idleSince, null);
    }
}
