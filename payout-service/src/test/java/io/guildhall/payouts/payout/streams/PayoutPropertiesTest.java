package io.guildhall.payouts.payout.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.payouts.payout.PayoutSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class PayoutPropertiesTest {

    @Test
    void floors_are_settled_three_days_after_the_week_and_statements_issued_one_day_after_it_by_default() {
        assertThat(settings(new MockEnvironment()))
                .isEqualTo(new PayoutSettings(Duration.ofDays(3), Duration.ofDays(1), 1_000));
    }

    @Test
    void every_setting_can_be_set_and_a_rehearsal_need_not_wait_for_the_end_of_the_week() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.payouts.floor-delay", "-7d")
                .withProperty("guildhall.payouts.statement-delay", "10s")
                .withProperty("guildhall.payouts.statement-lines", "5");

        assertThat(settings(environment)).isEqualTo(new PayoutSettings(Duration.ofDays(-7), Duration.ofSeconds(10), 5));
    }

    @Test
    void a_statement_has_lines_and_no_more_than_a_record_takes() {
        MockEnvironment none = new MockEnvironment().withProperty("guildhall.payouts.statement-lines", "0");
        MockEnvironment many = new MockEnvironment().withProperty("guildhall.payouts.statement-lines", "1501");

        assertThatIllegalArgumentException().isThrownBy(() -> settings(none));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(many));
    }

    private static PayoutSettings settings(MockEnvironment environment) {
        return Binder.get(environment)
                .bindOrCreate("guildhall.payouts", PayoutProperties.class)
                .settings();
    }
}
