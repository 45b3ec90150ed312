package io.guildhall.stack.workforce;

/**
 * What an assignmentId says of itself.
 *
 * @param task which task of the unit, from 1
 * @param epoch which lease of the task, from 1
 */
record AssignmentName(String demandId, String unitId, int task, int epoch) {

    private static final int PARTS = 4;

    /**
     * The parts of {@code demandId/unitId/task/epoch}.
     *
     * @throws IllegalArgumentException when it is no such id
     */
    static AssignmentName parse(String assignmentId) {
        String[] parts = assignmentId.split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(assignmentId + " is no assignmentId");
        }
        return new AssignmentName(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }
}
