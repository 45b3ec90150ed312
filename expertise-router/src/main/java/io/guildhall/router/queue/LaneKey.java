package io.guildhall.router.queue;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides who may do a task, short of its unit. Tasks that agree in it wait in one lane, so that what
 * becomes true of one becomes true of all in one step.
 *
 * @param marketId market
 * @param poolId pool; null while there is none for the domain
 * @param domain field of knowledge asked for
 * @param level lowest level asked for
 * @param language BCP 47 tag
 * @param currency ISO 4217 code
 * @param clientId client
 * @param taskType kind of work
 * @param maxPay the most one task may pay, without trailing zeros
 * @param priority urgency: a lane holds one, so that most tasks join it at its end
 */
public record LaneKey(
        String marketId,
        @Nullable String poolId,
        String domain,
        int level,
        String language,
        String currency,
        String clientId,
        String taskType,
        BigDecimal maxPay,
        int priority)
        implements Comparable<LaneKey> {

    private static final Comparator<LaneKey> ORDER = Comparator.comparing(LaneKey::marketId)
            .thenComparing(LaneKey::poolId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LaneKey::domain)
            .thenComparingInt(LaneKey::level)
            .thenComparing(LaneKey::language)
            .thenComparing(LaneKey::currency)
            .thenComparing(LaneKey::clientId)
            .thenComparing(LaneKey::taskType)
            .thenComparing(LaneKey::maxPay)
            .thenComparingInt(LaneKey::priority);

    static LaneKey of(Need need, @Nullable String poolId) {
        return new LaneKey(
                need.marketId(),
                poolId,
                need.domain(),
                need.minimumLevel(),
                need.language(),
                need.currency(),
                need.clientId(),
                need.taskType(),
                need.maxPay().getAmount().stripTrailingZeros(),
                need.priority());
    }

    @Override
    public int compareTo(LaneKey other) {
        return ORDER.compare(this, other);
    }
}
