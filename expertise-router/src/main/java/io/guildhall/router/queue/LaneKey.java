package io.guildhall.router.queue;

import io.guildhall.router.queue.Task.Relaxation;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides who may do a task, short of its unit. Tasks that agree in it wait in one lane, so that what
 * becomes true of one becomes true of all in one step.
 *
 * @param marketId market
 * @param poolId pool; null while there is none for the domain
 * @param named whether the demand names the pool, so that nobody below its level will do
 * @param domain field of knowledge asked for
 * @param level lowest level asked for
 * @param statedLevel level that the demand states; 0 where it states none
 * @param relaxations steps by which the need was relaxed
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
        boolean named,
        String domain,
        int level,
        int statedLevel,
        int relaxations,
        String language,
        String currency,
        String clientId,
        String taskType,
        BigDecimal maxPay,
        int priority)
        implements Comparable<LaneKey> {

    /** In no id. */
    private static final String SEPARATOR = "|";

    private static final Comparator<LaneKey> ORDER = Comparator.comparing(LaneKey::marketId)
            .thenComparing(LaneKey::poolId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LaneKey::named)
            .thenComparing(LaneKey::domain)
            .thenComparingInt(LaneKey::level)
            .thenComparingInt(LaneKey::statedLevel)
            .thenComparingInt(LaneKey::relaxations)
            .thenComparing(LaneKey::language)
            .thenComparing(LaneKey::currency)
            .thenComparing(LaneKey::clientId)
            .thenComparing(LaneKey::taskType)
            .thenComparing(LaneKey::maxPay)
            .thenComparingInt(LaneKey::priority);

    static LaneKey of(Need need, Task task) {
        Relaxation relaxation = task.relaxation();
        Integer stated = need.statedLevel();
        return new LaneKey(
                need.marketId(),
                task.poolId(),
                need.poolId() != null,
                need.domain(),
                relaxation == null ? need.minimumLevel() : relaxation.level(),
                stated == null ? 0 : stated,
                relaxation == null ? 0 : relaxation.steps(),
                need.language(),
                need.currency(),
                need.clientId(),
                need.taskType(),
                need.maxPay().getAmount().stripTrailingZeros(),
                need.priority());
    }

    /** All of it as a text, different for different lanes. */
    public String text() {
        return String.join(
                SEPARATOR,
                marketId,
                poolId == null ? "" : poolId,
                Boolean.toString(named),
                domain,
                Integer.toString(level),
                Integer.toString(statedLevel),
                Integer.toString(relaxations),
                language,
                currency,
                clientId,
                taskType,
                maxPay.toPlainString(),
                Integer.toString(priority));
    }

    /** What the texts of all lanes of a pool in a market begin with. */
    static String prefix(String marketId, String poolId) {
        return marketId + SEPARATOR + poolId + SEPARATOR;
    }

    /** The same in another pool, at another level. */
    public LaneKey relaxedTo(String pool, int lower) {
        return new LaneKey(
                marketId,
                pool,
                named,
                domain,
                lower,
                statedLevel,
                relaxations + 1,
                language,
                currency,
                clientId,
                taskType,
                maxPay,
                priority);
    }

    @Override
    public int compareTo(LaneKey other) {
        return ORDER.compare(this, other);
    }
}
