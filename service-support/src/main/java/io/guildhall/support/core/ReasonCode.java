package io.guildhall.support.core;

/** Every reason a service gives for not doing what it was asked, or for ending something early. */
public enum ReasonCode {
    // any input
    /** The record has no value. */
    NULL_VALUE,
    /** An id does not match {@code [A-Za-z0-9._:-]{1,64}}. */
    INVALID_ID,
    /** A text, a list or the whole record is over its limit. */
    TOO_LARGE,
    /** A needed value is not there. */
    MISSING,
    /** A value is outside its range or not one of those allowed. */
    INVALID_VALUE,
    /** An enum has a symbol this service does not know. */
    UNKNOWN_SYMBOL,
    /** A currency is not an ISO 4217 code. */
    INVALID_CURRENCY,
    /** A language is not a well-formed BCP 47 tag. */
    INVALID_LANGUAGE,
    /** What is asked for is not offered. */
    UNSUPPORTED,
    /** The clientId is not that of the demand. */
    CLIENT_MISMATCH,

    // demand
    /** The demandId stands for another request already. */
    ID_REUSED,
    /** The operator has not set up this client. */
    UNKNOWN_CLIENT,
    /** The client's account is closed. */
    CLIENT_CLOSED,
    /** The demand was cancelled before it came. */
    CANCELLED_BEFORE,
    /** No units are asked for. */
    NO_UNITS,
    /** Two units share an id. */
    DUPLICATE_UNIT,
    /** A unit has neither content nor contentUri, or both. */
    CONTENT_MISSING,
    /** A goldAnswer is not one of the answerOptions. */
    GOLD_NOT_AN_OPTION,
    /** Budget and maxPayPerTask, or client and demand, are in different currencies. */
    CURRENCY_MISMATCH,
    /** The worst case, fees included, is over the budget. */
    BUDGET_TOO_SMALL,
    /** The deadline has passed. */
    DEADLINE_PASSED,
    /** The demand named is not known. */
    UNKNOWN_DEMAND,
    /** The demand has ended. */
    ALREADY_ENDED,
    /** The client gave the demand up. */
    CANCELLED,
    /** Free budget does not suffice to have it done again. */
    BUDGET_EXHAUSTED,
    /** The pool was retired without an active successor. */
    POOL_RETIRED,

    // review
    /** No review waits under this id. */
    UNKNOWN_REVIEW,
    /** The assignment is not rejected. */
    NOT_REJECTED,
    /** A rejection, rework or reversal has no reason or no comment. */
    REASON_MISSING,
    /** Who rejected does not decide on the appeal. */
    SAME_REVIEWER,
    /** Nobody reviews a unit they judged. */
    OWN_WORK,
    /** Work is done again at most twice. */
    REWORKS_USED_UP,
    /** The appeal is made already, and waits for its answer. */
    ALREADY_APPEALED,
    /** What a review task was to decide is decided. */
    REVIEW_CLOSED,
    /** The assignment is not paid, so there is nothing to take back. */
    NOT_ACCEPTED,
    /** A paid outcome is taken back at most once. */
    ALREADY_REVERSED,

    // work
    /** The assignment named is not known. */
    UNKNOWN_ASSIGNMENT,
    /** The assignment is another worker's. */
    NOT_YOURS,
    /** The time for it had ended when it was appended. */
    LATE,
    /** The assignment was answered already. */
    ALREADY_SUBMITTED,
    /** A lease is extended at most twice. */
    EXTENSIONS_USED_UP,
    /** The worker has no profile in this market. */
    UNKNOWN_WORKER,

    // money
    /** A version of a rate card is there already, with other figures. */
    VERSION_REUSED,
    /** The quote contradicts the history of its rate card. */
    QUOTE_CONTRADICTED
}
