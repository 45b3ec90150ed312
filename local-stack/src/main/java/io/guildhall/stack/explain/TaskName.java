package io.guildhall.stack.explain;

import java.util.Optional;

/**
 * What a taskId says of itself.
 *
 * @param unitId unit of the demand
 * @param number which task of the unit, from 1
 */
public record TaskName(String demandId, String unitId, int number) {

    private static final int PARTS = 3;

    /** The parts of {@code demandId/unitId/number}, or of an assignmentId, which adds an epoch; empty if it is neither. */
    public static Optional<TaskName> parse(String id) {
        String[] parts = id.split("/", -1);
        boolean isName = (parts.length == PARTS || parts.length == PARTS + 1) && parts[2].matches("[1-9][0-9]{0,8}");
        return isName ? Optional.of(new TaskName(parts[0], parts[1], Integer.parseInt(parts[2]))) : Optional.empty();
    }

    /** The taskId. */
    public String taskId() {
        return demandId + "/" + unitId + "/" + number;
    }

    /** Whether this is the id of the task, or of one of its assignments. */
    boolean isMeantBy(String id) {
        return id.equals(taskId()) || id.startsWith(taskId() + "/");
    }
}
