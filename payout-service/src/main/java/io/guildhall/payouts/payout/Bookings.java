package io.guildhall.payouts.payout;

import static io.guildhall.payouts.ledger.Entry.credit;
import static io.guildhall.payouts.ledger.Entry.debit;

import io.guildhall.payouts.ledger.Account;
import io.guildhall.payouts.ledger.Entry;
import io.guildhall.payouts.ledger.Journal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

/** Which accounts a payout touches. */
final class Bookings {

    private Bookings() {}

    /** The journal of a task: the client owes pay and fee, or the platform bears the pay. */
    static Journal of(Payout payout) {
        AcceptedWork work = payout.work();
        return new Journal(
                payout.journalId(),
                payout.payoutId(),
                work.assignmentId(),
                work.workerId(),
                entries(work),
                payout.issuedAt());
    }

    private static List<Entry> entries(AcceptedWork work) {
        BigMoney pay = work.terms().pay();
        Account bearer = work.clientBillable() ? Account.workOf(work.clientId()) : Account.EXPENSE;
        List<Entry> entries = new ArrayList<>(4);
        entries.add(debit(bearer, pay));
        entries.add(credit(Account.payableTo(work.terms().payeeId()), pay));
        if (!work.fee().isZero()) {
            entries.add(debit(Account.feesOf(work.clientId()), work.fee()));
            entries.add(credit(Account.REVENUE, work.fee()));
        }
        return entries;
    }
}
