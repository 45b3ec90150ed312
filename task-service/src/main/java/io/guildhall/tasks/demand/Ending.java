package io.guildhall.tasks.demand;

import io.guildhall.support.core.ReasonCode;

/** Why a demand is given up before all its tasks are done. */
public enum Ending {
    /** Its client cancelled it. */
    CANCELLED(DemandStatus.CANCELLED, ReasonCode.CANCELLED, "the client cancelled the demand"),
    /** Its client had cancelled it before it came. */
    CANCELLED_BEFORE(DemandStatus.CANCELLED, ReasonCode.CANCELLED_BEFORE, "it was cancelled before it came"),
    /** The account of its client was closed. */
    CLIENT_CLOSED(DemandStatus.CANCELLED, ReasonCode.CLIENT_CLOSED, "the account of the client was closed"),
    /** Its deadline passed. */
    DEADLINE_PASSED(DemandStatus.EXPIRED, ReasonCode.DEADLINE_PASSED, "its deadline passed");

    private final DemandStatus status;
    private final ReasonCode code;
    private final String message;

    Ending(DemandStatus status, ReasonCode code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** How a demand stands that ended so. */
    public DemandStatus status() {
        return status;
    }

    /** The reason as a code. */
    public ReasonCode code() {
        return code;
    }

    /** The reason as it is told to the client. */
    public Fault reason() {
        return new Fault(code, null, null, message);
    }
}
