package io.guildhall.stack.billing;

import static io.guildhall.stack.billing.Payouts.reversal;
import static io.guildhall.stack.billing.Payouts.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerStatementTest {

    /** Monday 16 to Sunday 22 November 2026. */
    private static final Period WEEK = Period.week("2026-W47");

    private final PayoutIssued early = task("p1", "2.3351", "0", "EUR", "2026-11-15T23:59:59.999Z");
    private final PayoutIssued monday = task("p2", "1.1", "0.1", "EUR", "2026-11-16T00:00:00Z");
    private final PayoutIssued undone = reversal(early, "2026-11-18T09:00:00Z");
    private final PayoutIssued late = task("p3", "7", "0", "EUR", "2026-11-23T00:00:00Z");

    @Test
    void it_leads_line_by_line_from_all_that_was_paid_before_to_all_that_was_paid_by_its_end() {
        WorkerStatement statement = only(undone, late, monday, early, monday);

        assertThat(statement.opening()).isEqualTo("2.3351");
        assertThat(statement.lines())
                .extracting(line -> line.payout().getPayoutId())
                .containsExactly("p2", "p1/reversal");
        assertThat(statement.lines())
                .extracting(WorkerStatement.Line::balance)
                .containsExactly(new BigDecimal("3.4351"), new BigDecimal("1.1000"));
        assertThat(statement.closing()).isEqualTo("1.1000");
    }

    /** Else what is less than a cent would be lost every week. */
    @Test
    void what_is_paid_out_over_several_weeks_is_what_was_earned_rounded_once() {
        PayoutIssued one = task("p1", "0.0040", "0", "EUR", "2026-11-10T09:00:00Z");
        PayoutIssued two = task("p2", "0.0040", "0", "EUR", "2026-11-17T09:00:00Z");

        assertThat(WorkerStatement.of("worker-1", Period.week("2026-W46"), List.of(one, two))
                        .getFirst()
                        .payable())
                .isEqualTo("0.00");
        assertThat(only(one, two).payable()).isEqualTo("0.01");
    }

    @Test
    void each_currency_has_a_statement_of_its_own() {
        assertThat(WorkerStatement.of(
                        "worker-1", WEEK, List.of(monday, task("p9", "180", "0", "JPY", "2026-11-01T09:00:00Z"))))
                .extracting(WorkerStatement::currency)
                .containsExactly("EUR", "JPY");
        assertThat(WorkerStatement.of("somebody-else", WEEK, List.of(monday))).isEmpty();
    }

    @Test
    void an_issued_statement_that_says_something_else_is_named() {
        WorkerStatement statement = only(monday);

        assertThat(statement.difference(List.of(issued("p2", "1.1000")))).isEmpty();
        assertThat(statement.difference(List.of())).isEmpty();
        assertThat(statement.difference(List.of(issued("p2", "1.2000"))))
                .hasValue("statement worker-1/2026-W47/EUR/1 has p2 with 1.2000, the payouts have 1.1000");
        assertThat(statement.difference(List.of(issued("p8", "1.1000"))))
                .get()
                .asString()
                .endsWith("have none");
    }

    @Test
    void it_reads_as_a_table_as_rows_and_as_json() {
        PayoutIssued topUp = PayoutIssued.newBuilder(monday)
                .setPayoutId("worker-1/2026-W47/EUR/1")
                .setKind(PayoutKind.FLOOR_TOP_UP)
                .setTaskId(null)
                .setPoolId(null)
                .setTaskType(null)
                .setRateVersion(null)
                .setPeriod("2026-W47")
                .setCountedSeconds(3_600L)
                .build();
        WorkerStatement statement = only(early, topUp);

        assertThat(StatementFormat.text(statement))
                .contains("opening 2.3351", "closing 3.4351")
                .anySatisfy(line -> assertThat(line).contains("floor top up", "2026-W47", "3600", "1.1000", "3.4351"))
                .anySatisfy(line -> assertThat(line).startsWith("TO BE PAID OUT 1.10 EUR"));
        assertThat(StatementFormat.rows(List.of(statement)))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).hasSize(14));
        assertThat(StatementFormat.json(statement).toString())
                .contains("\"taskId\":null", "\"countedSeconds\":3600", "\"payable\":\"1.10\"");
    }

    @Test
    void periods_are_iso_weeks_and_months_in_utc() {
        assertThat(Period.week("2026-W53").end()).isEqualTo("2027-01-04T00:00:00Z");
        assertThat(Period.month("2026-02").end()).isEqualTo("2026-03-01T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.week("2026-47"))
                .withMessage("2026-47 is no ISO week; it is a year and a week, such as 2026-W47");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.month("2026-13"))
                .withMessageContaining("such as 2026-11");
    }

    private static WorkerStatement only(PayoutIssued... payouts) {
        List<WorkerStatement> statements = WorkerStatement.of("worker-1", WEEK, List.of(payouts));
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    private static PayStatement issued(String payoutId, String amount) {
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        StatementLine line = StatementLine.newBuilder()
                .setPayoutId(payoutId)
                .setKind(PayoutKind.TASK)
                .setTaskId(null)
                .setAmount(new BigDecimal(amount))
                .setAt(at)
                .build();
        return PayStatement.newBuilder()
                .setStatementId("worker-1/2026-W47/EUR/1")
                .setWorkerId("worker-1")
                .setWeek("2026-W47")
                .setCurrency("EUR")
                .setOpening(new BigDecimal("0.0000"))
                .setLines(List.of(line))
                .setClosing(new BigDecimal(amount))
                .setIssuedAt(at)
                .build();
    }
}
