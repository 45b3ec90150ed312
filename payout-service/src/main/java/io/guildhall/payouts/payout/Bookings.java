package io.guildhall.payouts.payout;

import static io.guildhall.payouts.ledger.Entry.credit;
import static io.guildhall.payouts.ledger.Entry.debit;

import io.guildhall.payouts.ledger.Account;
import io.guildhall.payouts.ledger.Entry;
import io.guildhall.payouts.ledger.Journal;
import io.guildhall.payouts.payout.Payout.Reversal;
import io.guildhall.payouts.payout.Payout.Severance;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.Payout.TopUp;
import io.guildhall.payouts.statement.Line;
import io.guildhall.payouts.statement.LineKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a payout stands in the books: which accounts it touches, and which line it is for the worker. */
final class Bookings {

    private Bookings() {}

    /** The journal of a payout, under its id. */
    static Journal journal(Payout payout) {
        return new Journal(
                payout.payoutId(),
                payout.payoutId(),
                correlationId(payout),
                payout.workerId(),
                entries(payout),
                payout.issuedAt());
    }

    private static String correlationId(Payout payout) {
        return switch (payout) {
            case TaskPayout task -> task.work().assignmentId();
            case Reversal reversal -> reversal.work().assignmentId();
            case TopUp topUp -> topUp.shortfall().weekId();
            case Severance severance -> severance.owed().offboarding().offboardingId();
        };
    }

    private static List<Entry> entries(Payout payout) {
        return switch (payout) {
            case TaskPayout task -> entries(task.work());
            case Reversal reversal ->
                entries(reversal.work()).stream()
                        .map(entry -> new Entry(entry.account(), entry.amount().negated()))
                        .toList();
            case TopUp topUp -> borne(Account.FLOOR, topUp);
            case Severance severance -> borne(Account.SEVERANCE, severance);
        };
    }

    /** The client owes pay and fee, or the platform bears the pay. */
    private static List<Entry> entries(AcceptedWork work) {
        Account bearer = work.clientBillable() ? Account.workOf(work.clientId()) : Account.EXPENSE;
        List<Entry> entries = new ArrayList<>(4);
        entries.add(debit(bearer, work.terms().pay()));
        entries.add(
                credit(Account.payableTo(work.terms().payeeId()), work.terms().pay()));
        if (!work.fee().isZero()) {
            entries.add(debit(Account.feesOf(work.clientId()), work.fee()));
            entries.add(credit(Account.REVENUE, work.fee()));
        }
        return entries;
    }

    private static List<Entry> borne(Account bearer, Payout payout) {
        return List.of(debit(bearer, payout.amount()), credit(Account.payableTo(payout.payeeId()), payout.amount()));
    }

    /** Its line on the worker's statement. */
    static Line line(Payout payout) {
        return switch (payout) {
            case TaskPayout task -> ofWork(payout, LineKind.TASK, task.work(), null);
            case Reversal reversal ->
                ofWork(
                        payout,
                        LineKind.REVERSAL,
                        reversal.work(),
                        reversal.reversed().originalId());
            case TopUp topUp ->
                plain(payout, LineKind.FLOOR_TOP_UP, topUp.shortfall().seconds());
            case Severance severance -> plain(payout, LineKind.SEVERANCE, null);
        };
    }

    private static Line ofWork(Payout payout, LineKind kind, AcceptedWork work, @Nullable String reverses) {
        return new Line(
                payout.payoutId(),
                kind,
                reverses == null ? payout.amount() : payout.amount().negated(),
                payout.issuedAt(),
                work.taskId(),
                work.assignmentId(),
                work.terms(),
                work.countedSeconds(),
                reverses);
    }

    private static Line plain(Payout payout, LineKind kind, @Nullable Long seconds) {
        return new Line(payout.payoutId(), kind, payout.amount(), payout.issuedAt(), null, null, null, seconds, null);
    }
}
