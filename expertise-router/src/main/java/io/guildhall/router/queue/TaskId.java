package io.guildhall.router.queue;

/**
 * The id of a task: {@code demandId/unitId/n}.
 *
 * @param value the whole id
 */
public record TaskId(String value) {

    /** The demand. */
    public String demandId() {
        return value.substring(0, value.indexOf('/'));
    }

    /** What all tasks of the unit have in common: {@code demandId/unitId}. */
    public String unitKey() {
        return value.substring(0, value.lastIndexOf('/'));
    }

    /** The unit, as its demand names it. */
    public String unitId() {
        return value.substring(value.indexOf('/') + 1, value.lastIndexOf('/'));
    }
}
