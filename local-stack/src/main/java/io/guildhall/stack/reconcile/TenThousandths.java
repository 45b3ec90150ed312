package io.guildhall.stack.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Money as a count of its smallest unit, 0.0001: small to keep and quick to compare. */
final class TenThousandths {

    /** Decimals of every amount in the log. */
    static final int SCALE = 4;

    private TenThousandths() {}

    /** The amount; none is zero. */
    static long of(@Nullable BigDecimal amount) {
        return amount == null
                ? 0
                : amount.setScale(SCALE, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact();
    }

    static BigDecimal toDecimal(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }
}
