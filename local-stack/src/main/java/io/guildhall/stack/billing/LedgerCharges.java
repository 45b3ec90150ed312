package io.guildhall.stack.billing;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the ledger charged a client in a period, to hold an invoice against. */
public final class LedgerCharges {

    private LedgerCharges() {}

    /** By currency, work and fees together. */
    public static SortedMap<String, BigDecimal> of(String clientId, Period period, Collection<JournalPosted> journals) {
        String account = "client/" + clientId + "/";
        SortedMap<String, BigDecimal> charges = new TreeMap<>();
        for (JournalPosted journal : journals) {
            if (period.contains(journal.getPostedAt())) {
                for (JournalEntry entry : journal.getEntries()) {
                    if (entry.getAccount().startsWith(account)) {
                        charges.merge(entry.getCurrency(), entry.getAmount(), BigDecimal::add);
                    }
                }
            }
        }
        return charges;
    }
}
