package io.guildhall.tasks.client;

/** What a client may do. */
public enum ClientStatus {
    /** Everything. */
    ACTIVE,
    /** Publish demand, which the router holds back. */
    PAUSED,
    /** Nothing: its demands are given up. */
    CLOSED
}
