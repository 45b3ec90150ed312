package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Works.NOW;
import static io.guildhall.payouts.payout.Works.rate;
import static io.guildhall.payouts.payout.Works.reversed;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.payout.PayoutEvent.StatementIssued;
import io.guildhall.payouts.statement.Line;
import io.guildhall.payouts.statement.LineKind;
import io.guildhall.payouts.statement.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books take three lines on one record, and state a week an hour after its end. */
class StatementTest {

    private static final Instant DUE = Instant.parse("2026-11-23T00:00:00Z").plus(Books.SETTINGS.statementDelay());

    private final Books books = new Books();

    @BeforeEach
    void rate_is_known() {
        books.add(rate(2));
    }

    @Test
    void shows_each_payout_with_its_task_and_terms_from_one_balance_to_the_next() {
        AcceptedWork work = work("d1/u1/1/1", 2);
        books.take(work);
        books.take(reversed(work));

        assertThat(statements(DUE.minusMillis(1))).isEmpty();
        BigMoney zero = BigMoney.parse("EUR 0.0000");
        BigMoney two = BigMoney.parse("EUR 2.0000");
        Line paid = new Line(
                "d1/u1/1/1/1", LineKind.TASK, two, NOW.plusMillis(7), "d1/u1/1", "d1/u1/1/1", work.terms(), 120L, null);
        Line back = new Line(
                "d1/u1/1/1/1/reversal",
                LineKind.REVERSAL,
                two.negated(),
                NOW.plusMillis(14),
                "d1/u1/1",
                "d1/u1/1/1",
                work.terms(),
                120L,
                "d1/u1/1/1/1");
        assertThat(statements(DUE))
                .containsExactly(new Statement("ada", "2026-W47", 1, zero, List.of(paid, back), zero, DUE));
        assertThat(statements(DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void has_as_many_parts_as_its_lines_need_and_each_opens_where_the_last_one_closed() {
        for (int unit = 0; unit < 7; unit++) {
            books.take(work("d1/u" + unit + "/1/1", 2));
        }
        books.restart();
        List<Statement> parts = statements(DUE);

        assertThat(parts)
                .extracting(Statement::statementId)
                .containsExactly("ada/2026-W47/EUR/1", "ada/2026-W47/EUR/2", "ada/2026-W47/EUR/3");
        assertThat(parts).extracting(part -> part.lines().size()).containsExactly(3, 3, 1);
        assertThat(parts)
                .extracting(part -> part.opening() + " " + part.closing() + " " + part.payable())
                .containsExactly(
                        "EUR 0.0000 EUR 6.0000 EUR 6.0000",
                        "EUR 6.0000 EUR 12.0000 EUR 6.0000",
                        "EUR 12.0000 EUR 14.0000 EUR 2.0000");
    }

    @Test
    void a_line_goes_to_the_week_of_its_issue_and_a_week_without_lines_has_no_statement() {
        books.take(work("d1/u1/1/1", 2));
        assertThat(statements(DUE)).hasSize(1);
        books.at(DUE.plus(Duration.ofDays(8)));
        books.take(work("d1/u2/1/1", 2));

        assertThat(statements(DUE.plus(Duration.ofDays(14))))
                .extracting(part -> part.statementId() + " " + part.opening() + " " + part.closing())
                .containsExactly("ada/2026-W49/EUR/1 EUR 2.0000 EUR 4.0000");
    }

    @Test
    void a_clock_that_goes_back_does_not_reopen_a_week_before_the_last_one_stated() {
        books.take(work("d1/u1/1/1", 2));
        statements(DUE);
        books.at(DUE.plus(Duration.ofDays(8)));
        books.take(work("d1/u2/1/1", 2));
        statements(DUE.plus(Duration.ofDays(14)));
        books.at(NOW);
        books.take(work("d1/u3/1/1", 2));

        assertThat(statements(DUE.plus(Duration.ofDays(14))))
                .extracting(Statement::statementId)
                .containsExactly("ada/2026-W49/EUR/2");
    }

    private List<Statement> statements(Instant time) {
        return books.at(time).stream()
                .filter(StatementIssued.class::isInstance)
                .map(event -> ((StatementIssued) event).statement())
                .toList();
    }
}
