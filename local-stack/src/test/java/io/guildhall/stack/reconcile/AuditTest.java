package io.guildhall.stack.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.PayoutIssued;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void a_log_in_which_all_guarantees_hold_is_reconciled() {
        Report report = new SmallLog().report();

        assertThat(report.violations()).isEmpty();
        assertThat(report.isReconciled()).isTrue();
        assertThat(report.lastLine())
                .isEqualTo("RECONCILED tasks=1 accepted=1 payouts=1 total=EUR 2.50 ledger=balanced");
    }

    @Test
    void an_empty_log_is_reconciled() {
        assertThat(new Audit().report().lastLine())
                .isEqualTo("RECONCILED tasks=0 accepted=0 payouts=0 total=0 ledger=balanced");
    }

    @Test
    void a_log_in_which_one_does_not_is_not() {
        Report report = new SmallLog().twice(PayoutIssued.class).report();

        assertThat(report.isReconciled()).isFalse();
        assertThat(report.lastLine()).isEqualTo("NOT RECONCILED violations=2");
        assertThat(report.counts()).isEqualTo(Map.of(Guarantee.PAID_ONCE, 1L, Guarantee.BALANCED, 1L));
    }

    @Test
    void totals_are_told_by_currency_with_at_least_two_decimals() {
        Totals totals = new Totals(
                0,
                0,
                0,
                Map.of(
                        "USD", new BigDecimal("5.0000"),
                        "EUR", new BigDecimal("123.4000"),
                        "JPY", new BigDecimal("1000.1250")));

        assertThat(totals.total()).isEqualTo("EUR 123.40+JPY 1000.125+USD 5.00");
    }
}
