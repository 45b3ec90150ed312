package io.guildhall.stack.explain;

import io.guildhall.task.DemandOpened;
import java.util.List;

/**
 * All that the log says of one task.
 *
 * @param demand the demand it belongs to
 * @param events in the order in which they happened
 */
public record TaskHistory(TaskName task, DemandOpened demand, List<TaskEvent> events) {

    public TaskHistory {
        events = List.copyOf(events);
    }

    /** What it is, in one line. */
    public String title() {
        String expertise = demand.getExpertise() == null
                ? "expertise left to triage"
                : demand.getExpertise().getDomain() + " level "
                        + demand.getExpertise().getMinimumLevel() + " or above";
        return "task " + task.taskId() + " of " + demand.getClientId() + ": " + demand.getTaskType() + " in "
                + demand.getLanguage() + ", " + expertise + ", pays at most "
                + Phrases.money(demand.getMaxPayPerTask());
    }
}
