package io.guildhall.support.work;

/** The relation between a worker and the operator. */
public enum Engagement {
    EMPLOYEE,
    CONTRACTOR,
    GIG,
    VENDOR
}
