package io.guildhall.tasks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRateTest {

    @ParameterizedTest
    @CsvSource({
        "1.0000, 2000, 0.2000",
        "0.0001, 5000, 0.0001",
        "0.0001, 4999, 0.0000",
        "0.3333, 1234, 0.0411",
        "99999999999999.9999, 10000, 99999999999999.9999",
        "7.5000, 0, 0.0000"
    })
    void fee_is_rounded_half_up_at_four_decimals(String pay, int basisPoints, String fee) {
        assertThat(new FeeRate(basisPoints).on(euro(pay)).getAmount()).isEqualTo(new BigDecimal(fee));
    }

    @RepeatedTest(200)
    void what_is_set_aside_for_the_highest_pay_covers_any_lower_one(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        FeeRate rate = new FeeRate(random.nextInt(10_001));
        BigMoney most =
                euro(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4).toPlainString());
        BigMoney pay = most.minus(BigDecimal.valueOf(
                random.nextInt(most.getAmount().unscaledValue().intValue()), 4));

        assertThat(rate.costOf(pay)).isLessThanOrEqualTo(rate.costOf(most));
    }

    private static BigMoney euro(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
