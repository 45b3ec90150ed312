package io.guildhall.stack.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalPosted;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

    private final Report broken = new SmallLog().without(JournalPosted.class).report();

    @Test
    void violations_are_lines_before_the_last() {
        assertThat(ReportFormat.lines(broken))
                .containsExactly(
                        "8 BALANCED          d1/u1/1/1/1  a payout that no journal books  (payout.payouts.v1/0/0)",
                        "NOT RECONCILED violations=1");
    }

    @Test
    void without_violations_there_is_the_last_line_alone() {
        assertThat(ReportFormat.lines(new SmallLog().report()))
                .containsExactly("RECONCILED tasks=1 accepted=1 payouts=1 total=EUR 2.50 ledger=balanced");
    }

    @Test
    void as_json_it_is_one_object() {
        assertThat(ReportFormat.json(broken))
                .isEqualTo(
                        "{\"reconciled\":false,\"tasks\":1,\"accepted\":1,\"payouts\":1,\"paid\":{\"EUR\":\"2.5000\"},"
                                + "\"counts\":{\"BALANCED\":1},\"violations\":[{\"guarantee\":\"BALANCED\","
                                + "\"entity\":\"d1/u1/1/1/1\",\"message\":\"a payout that no journal books\","
                                + "\"position\":\"payout.payouts.v1/0/0\"}]}");
    }
}
