package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import io.guildhall.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final Instant SETTLED = Instant.parse("2026-11-30T00:04:00Z");

    private final SmallLog log = new SmallLog();

    @Test
    void takes_a_week_that_was_stated() {
        assertThat(log.also(Topics.STATEMENTS, statement("2.5000"))
                        .until(SETTLED)
                        .report()
                        .violations())
                .isEmpty();
    }

    @Test
    void finds_a_week_that_should_have_been_stated() {
        assertThat(log.until(SETTLED).only(BALANCED)).containsExactly("has no statement of 2026-W47");
    }

    @Test
    void finds_a_statement_that_does_not_open_where_the_last_one_closed() {
        PayStatement statement = changed("1.0000", "3.5000");

        assertThat(log.also(Topics.STATEMENTS, statement).only(BALANCED))
                .containsExactly(
                        "does not open where the statement before it closed",
                        "is stated 3.5000 up to 2026-W47, but was paid 2.5000");
    }

    @Test
    void finds_a_statement_whose_lines_do_not_make_up_the_difference() {
        PayStatement statement = changed("0.0000", "2.6000");

        assertThat(log.also(Topics.STATEMENTS, statement).only(BALANCED))
                .contains("its lines do not make up the difference");
    }

    @Test
    void finds_another_amount_leaving_than_the_balances_say() {
        PayStatement sound = PayStatement.newBuilder(statement("2.5000"))
                .setPayable(new BigDecimal("2.5000"))
                .build();
        PayStatement wrong = PayStatement.newBuilder(sound)
                .setPayable(new BigDecimal("2.5100"))
                .build();

        assertThat(new SmallLog().also(Topics.STATEMENTS, sound).report().violations())
                .isEmpty();
        assertThat(log.also(Topics.STATEMENTS, wrong).only(BALANCED))
                .containsExactly("says that 2.5100 leaves for it, but it is 2.50");
    }

    @Test
    void finds_a_line_with_another_amount_than_its_payout() {
        assertThat(log.also(Topics.STATEMENTS, statement("2.4000")).only(BALANCED))
                .containsExactly(
                        "its line d1/u1/1/1/1 is no payout, another amount, or stated before",
                        "is stated 2.4000 up to 2026-W47, but was paid 2.5000");
    }

    @Test
    void finds_a_payout_that_is_stated_twice() {
        PayStatement again = changed("2.5000", "5.0000");

        assertThat(log.also(Topics.STATEMENTS, statement("2.5000"))
                        .also(Topics.STATEMENTS, again)
                        .only(BALANCED))
                .contains("its line d1/u1/1/1/1 is no payout, another amount, or stated before");
    }

    @Test
    void finds_a_line_of_a_top_up_that_was_never_paid() {
        assertThat(log.also(Topics.STATEMENTS, statement("2.5000", "1.2500")).only(BALANCED))
                .contains("its line ada/2026-W47/EUR/1 is no payout, another amount, or stated before");
    }

    /** Of the task, and of a top-up if it has two amounts. */
    static PayStatement statement(String... amounts) {
        List<StatementLine> lines = new ArrayList<>();
        lines.add(line("d1/u1/1/1/1", PayoutKind.TASK, amounts[0]));
        BigDecimal closing = new BigDecimal(amounts[0]);
        if (amounts.length > 1) {
            lines.add(line("ada/2026-W47/EUR/1", PayoutKind.FLOOR_TOP_UP, amounts[1]));
            closing = closing.add(new BigDecimal(amounts[1]));
        }
        return PayStatement.newBuilder()
                .setStatementId("ada/2026-W47/EUR/1")
                .setWorkerId("ada")
                .setWeek("2026-W47")
                .setCurrency("EUR")
                .setOpening(new BigDecimal("0.0000"))
                .setLines(lines)
                .setClosing(closing)
                .setIssuedAt(Life.START)
                .build();
    }

    private static PayStatement changed(String opening, String closing) {
        return PayStatement.newBuilder(statement("2.5000"))
                .setOpening(new BigDecimal(opening))
                .setClosing(new BigDecimal(closing))
                .build();
    }

    private static StatementLine line(String payoutId, PayoutKind kind, String amount) {
        return StatementLine.newBuilder()
                .setPayoutId(payoutId)
                .setKind(kind)
                .setAmount(new BigDecimal(amount))
                .setAt(Life.START)
                .build();
    }
}
