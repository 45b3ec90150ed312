package io.guildhall.router.market;

import io.guildhall.router.accuracy.Prior;
import java.time.Duration;

/**
 * What an operator may set about matching.
 *
 * @param readyFor how long a worker is taken to be there after saying so
 * @param askAgainAfter how long a worker who let a task go is not asked for it again
 * @param lapseGrace how long after a lease ran out it lapses: what was appended in time is read by then, as a rule
 * @param rememberEnded how long a lease that ended is remembered, to judge what still comes in under its id
 * @param explainedBasisPoints share of the assignments that are explained, in hundredths of a per cent
 * @param ageing wait that counts as much as one priority
 * @param rivalry how long after a lease nobody works for a rival of its client
 * @param explainEvery how often all lanes and all idle workers are looked at, at most
 * @param explainAfter how long a task waits, or a worker is idle, before it is said why
 * @param prior what is believed of a worker's accuracy before anything is measured
 */
public record MarketSettings(
        Duration readyFor,
        Duration askAgainAfter,
        Duration lapseGrace,
        Duration rememberEnded,
        int explainedBasisPoints,
        Duration ageing,
        Duration rivalry,
        Duration explainEvery,
        Duration explainAfter,
        Prior prior) {

    /** One in a hundred explained; an hour counts as much as a priority; a week between rivals. */
    public static final MarketSettings DEFAULT = new MarketSettings(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofSeconds(2),
            Duration.ofDays(1),
            100,
            Duration.ofHours(1),
            Duration.ofDays(7),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Prior.DEFAULT);
}
