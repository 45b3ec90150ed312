package io.guildhall.stack.reconcile;

/** The log cannot be checked. The message is one line that says why, and what to do where something can be done. */
public final class LogUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    LogUnusableException(String reason) {
        super(reason);
        this.reason = reason;
    }

    LogUnusableException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The message, which there always is. */
    public String reason() {
        return reason;
    }
}
