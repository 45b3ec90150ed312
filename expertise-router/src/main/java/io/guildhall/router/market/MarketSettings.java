package io.guildhall.router.market;

import java.time.Duration;

/**
 * What an operator may set about matching.
 *
 * @param readyFor how long a worker is taken to be there after saying so
 * @param askAgainAfter how long a worker who let a task go is not asked for it again
 * @param lapseGrace how long after a lease ran out it lapses: what was appended in time is read by then, as a rule
 * @param rememberEnded how long a lease that ended is remembered, to judge what still comes in under its id
 * @param explainedBasisPoints share of the assignments that are explained, in hundredths of a per cent
 */
public record MarketSettings(
        Duration readyFor,
        Duration askAgainAfter,
        Duration lapseGrace,
        Duration rememberEnded,
        int explainedBasisPoints) {

    /** Five minutes; ten minutes; two seconds; a day; one in a hundred. */
    public static final MarketSettings DEFAULT = new MarketSettings(
            Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(2), Duration.ofDays(1), 100);
}
