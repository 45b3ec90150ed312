package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import java.util.List;

/** What becomes of a command that is not acted on. */
final class Refusals {

    private Refusals() {}

    static List<TaskEvent> refused(TaskCommand command, Refusal refusal) {
        return List.of(new InputRefused(command.origin(), refusal, command.now()));
    }

    /** That somebody acts on another client's demand. */
    static Refusal clientMismatch(String entityId) {
        String message = "the demand belongs to another client";
        return new Refusal(ReasonCode.CLIENT_MISMATCH, entityId, "clientId", message);
    }
}
