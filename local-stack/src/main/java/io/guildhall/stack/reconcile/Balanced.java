package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Guarantee 8: journals sum to zero and book the payouts one by one. What is paid and what is booked are read side by
 * side, so that only what has no counterpart yet is kept. The chain is looked at by {@link HashChains}, statements by
 * {@link Statements}.
 */
final class Balanced implements Check {

    /** What is booked and what is to be booked, by journal, as long as only one of the two was seen. */
    private final Map<String, Booking> booked = new HashMap<>();

    private final Map<String, Booking> toBook = new HashMap<>();

    /** Signed sums by account and currency, debits positive. */
    private record Booking(SortedMap<String, BigDecimal> entries, LogPosition position) {}

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case PayoutIssued payout -> {
                Booking due = new Booking(entries(payout), record.position());
                Booking counterpart = booked.remove(payout.getJournalId());
                if (counterpart != null) {
                    compare(payout.getJournalId(), counterpart, due, found);
                } else if (toBook.put(payout.getJournalId(), due) != null) {
                    found.accept(violation(payout.getPayoutId(), "shares its journal with another", record.position()));
                }
            }
            case JournalPosted journal -> {
                Booking posted = new Booking(entries(journal, record.position(), found), record.position());
                Booking counterpart = toBook.remove(journal.getJournalId());
                if (counterpart != null) {
                    compare(journal.getJournalId(), posted, counterpart, found);
                } else if (booked.put(journal.getJournalId(), posted) != null) {
                    found.accept(violation(journal.getJournalId(), "was posted twice", record.position()));
                }
            }
            case null, default -> {}
        }
    }

    private static void compare(String journalId, Booking posted, Booking due, Consumer<Violation> found) {
        if (!posted.entries().equals(due.entries())) {
            String message = "books " + posted.entries() + ", its payout is " + due.entries();
            found.accept(violation(journalId, message, posted.position()));
        }
    }

    private static SortedMap<String, BigDecimal> entries(
            JournalPosted journal, LogPosition position, Consumer<Violation> found) {
        Map<String, BigDecimal> sums = new HashMap<>();
        SortedMap<String, BigDecimal> entries = new TreeMap<>();
        for (JournalEntry entry : journal.getEntries()) {
            sums.merge(entry.getCurrency(), entry.getAmount(), BigDecimal::add);
            entries.merge(entry.getAccount() + ' ' + entry.getCurrency(), entry.getAmount(), BigDecimal::add);
        }
        if (sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
            found.accept(violation(journal.getJournalId(), "does not sum to zero", position));
        }
        return entries;
    }

    /** Who bears it owes it to the payee, and the client owes the fee; a return books the reverse. */
    private static SortedMap<String, BigDecimal> entries(PayoutIssued payout) {
        boolean returned = payout.getKind() == PayoutKind.REVERSAL;
        BigDecimal amount = returned ? payout.getAmount().negate() : payout.getAmount();
        BigDecimal fee = returned ? payout.getFee().negate() : payout.getFee();
        String currency = ' ' + payout.getCurrency();
        SortedMap<String, BigDecimal> entries = new TreeMap<>();
        entries.put(bearer(payout) + currency, amount);
        entries.put("payable/" + payout.getPayeeId() + currency, amount.negate());
        if (fee.signum() != 0) {
            entries.put("client/" + payout.getClientId() + "/fees" + currency, fee);
            entries.put("platform/revenue" + currency, fee.negate());
        }
        return entries;
    }

    private static String bearer(PayoutIssued payout) {
        return switch (payout.getKind()) {
            case FLOOR_TOP_UP -> "platform/floor";
            case SEVERANCE -> "platform/severance";
            case TASK, REVERSAL, UNKNOWN ->
                payout.getClientBillable() ? "client/" + payout.getClientId() + "/work" : "platform/expense";
        };
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        toBook.forEach((journalId, due) ->
                found.accept(violation(journalId, "a payout that no journal books", due.position())));
        booked.forEach((journalId, posted) -> found.accept(violation(journalId, "books no payout", posted.position())));
    }

    private static Violation violation(String entity, String message, LogPosition position) {
        return new Violation(BALANCED, entity, message, position);
    }
}
