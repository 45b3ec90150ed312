package io.guildhall.payouts.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the operator said of one version of a rate card.
 *
 * @param rateKey {@code poolId/taskType/currency}, or {@code poolId/*}{@code /currency} for every other task type
 * @param version from 1 upward
 * @param effectiveFrom from when it is quoted
 * @param amount what one accepted task pays, in the currency of the key
 * @param floorPerHour guaranteed hourly pay in the currency of the key, where there is one
 * @param appendedAt when the operator's record was appended to the log
 */
public record RateVersion(
        String rateKey,
        int version,
        Instant effectiveFrom,
        BigDecimal amount,
        @Nullable BigDecimal floorPerHour,
        Instant appendedAt) {

    /** Of two versions in force, the greater one counts: the one in force for less long, then the higher number. */
    static final Comparator<RateVersion> PRECEDENCE =
            Comparator.comparing(RateVersion::effectiveFrom).thenComparingInt(RateVersion::version);

    String name() {
        return "version " + version + " of rate card " + rateKey;
    }

    /** Whether both say the same of the same version, whenever they were said. */
    boolean saysTheSame(RateVersion other) {
        return rateKey.equals(other.rateKey)
                && version == other.version
                && effectiveFrom.equals(other.effectiveFrom)
                && amount.compareTo(other.amount) == 0
                && sameFloor(other.floorPerHour);
    }

    boolean sameFloor(@Nullable BigDecimal floor) {
        if (floorPerHour == null || floor == null) {
            return floorPerHour == null && floor == null;
        }
        return floorPerHour.compareTo(floor) == 0;
    }
}
