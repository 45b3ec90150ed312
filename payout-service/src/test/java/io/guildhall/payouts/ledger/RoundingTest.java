package io.guildhall.payouts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "JPY 0, JPY 0.4999, JPY 0.0000",
        "JPY 0, JPY 0.5000, JPY 1.0000",
        "JPY 0.5, JPY 1.4, JPY 0.0000",
        "USD 0, USD 0.0049, USD 0.0000",
        "USD 0, USD 0.0050, USD 0.0100",
        "USD 10, USD 2.5049, USD -7.5000",
        "USD 0, USD -0.0050, USD -0.0100",
        "KWD 0, KWD 0.0004, KWD 0.0000",
        "KWD 0, KWD 1.2345, KWD 1.2350",
        "CLF 0, CLF 0.0001, CLF 0.0001",
        "JPY 0, JPY 99999999999999.9999, JPY 100000000000000.0000",
        "CLF 0, CLF 99999999999999.9999, CLF 99999999999999.9999"
    })
    void what_leaves_is_in_minor_units_of_the_currency_half_up(String before, String after, String leaves) {
        assertThat(Rounding.leaving(BigMoney.parse(before), BigMoney.parse(after)))
                .isEqualTo(BigMoney.parse(leaves));
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_over_many_periods(int seed) {
        Random random = new Random(seed);
        CurrencyUnit currency = CurrencyUnit.of(new String[] {"JPY", "USD", "KWD", "CLF"}[random.nextInt(4)]);
        BigMoney balance = BigMoney.zero(currency, Rounding.SCALE);
        BigMoney left = balance;
        for (int period = 0; period < 60; period++) {
            BigMoney next = balance.plus(BigDecimal.valueOf(random.nextInt(200_000) - 50_000, Rounding.SCALE));
            left = left.plus(Rounding.leaving(balance, next));
            balance = next;
        }

        BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
        assertThat(left.minus(balance).getAmount().abs()).isLessThanOrEqualTo(minorUnit.divide(BigDecimal.TWO));
        assertThat(left.getAmount().remainder(minorUnit)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3333", "2, 3, 0.6667", "0.0001, 2, 0.0001", "-0.0001, 2, -0.0001", "0.0001, 3, 0.0000"})
    void quotients_are_rounded_half_up_at_four_decimals(BigDecimal dividend, long divisor, BigDecimal quotient) {
        assertThat(Rounding.divide(dividend, divisor)).isEqualTo(quotient);
    }
}
