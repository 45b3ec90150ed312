package io.guildhall.router.queue;

/** Why tasks wait, the first of these that holds. */
public enum WaitReason {
    /** They wait no more than their turn. */
    NONE,
    /** Their client is paused, or not set up. */
    CLIENT_PAUSED,
    /** There is no price for them in their pool. */
    NO_RATE,
    /** The price is above what the client pays at most. */
    OVER_CEILING,
    /** Nobody in the market has the expertise, or no pool takes it. */
    NOBODY_QUALIFIED,
    /** Nobody of these is paid in the currency. */
    CURRENCY,
    /** Nobody of these works in the language. */
    LANGUAGE,
    /** Nobody of these is there, or only people who have had to do with the unit. */
    NONE_READY,
    /** All who are there are walled off from the client. */
    WALLED
}
