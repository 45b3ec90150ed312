package io.guildhall.router.rate;

import io.guildhall.router.basis.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rate card. Never changes.
 *
 * @param rateKey {@code poolId/taskType/currency}, or {@code poolId/*}{@code /currency} for every other task type
 * @param version from 1 upward
 * @param effectiveFrom from when it is quoted
 * @param amount what one accepted task pays, in the currency of the key
 * @param floorPerHour guaranteed hourly pay, where one is set
 * @param position the record that says so
 */
public record RateVersion(
        String rateKey,
        int version,
        Instant effectiveFrom,
        BigDecimal amount,
        @Nullable BigDecimal floorPerHour,
        Position position) {

    /** Whether both say the same of the same version. */
    public boolean sameFigures(RateVersion other) {
        return effectiveFrom.equals(other.effectiveFrom)
                && amount.compareTo(other.amount) == 0
                && sameFloor(floorPerHour, other.floorPerHour);
    }

    /** The pool it prices. */
    public String poolId() {
        return rateKey.substring(0, rateKey.indexOf('/'));
    }

    private static boolean sameFloor(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.compare(one, other, Comparator.nullsFirst(Comparator.naturalOrder())) == 0;
    }
}
