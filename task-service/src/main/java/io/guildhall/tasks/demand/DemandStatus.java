package io.guildhall.tasks.demand;

/** Where a demand stands. */
public enum DemandStatus {
    ACCEPTED,
    REJECTED,
    COMPLETED,
    CANCELLED,
    EXPIRED
}
