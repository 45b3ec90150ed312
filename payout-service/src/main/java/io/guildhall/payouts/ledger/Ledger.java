package io.guildhall.payouts.ledger;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.function.BiConsumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The books of one partition: the balance of each account, and the end of the chain of journals. */
public final class Ledger {

    private static final String END = "end";

    private final Table<Balance> balances;
    private final Table<ChainEnd> chain;

    public Ledger(Tables tables) {
        balances = tables.table("balance", Balance.class);
        chain = tables.table("chain", ChainEnd.class);
    }

    /** The journal in the place where it would stand if it were posted now. Changes nothing. */
    public PostedJournal next(Journal journal) {
        ChainEnd end = end();
        return new PostedJournal(journal, end.sequence() + 1, end.hash(), HashChain.hash(end.hash(), journal));
    }

    /**
     * Posts a journal that was given its place by {@link #next}.
     *
     * @throws IllegalStateException if it does not follow the journal posted last
     */
    public void post(PostedJournal posted) {
        ChainEnd end = end();
        if (posted.sequence() != end.sequence() + 1 || !posted.previousHash().equals(end.hash())) {
            throw new IllegalStateException("journal " + posted.journal().journalId() + " with sequence "
                    + posted.sequence() + " does not follow " + end);
        }
        posted.journal().entries().forEach(this::apply);
        chain.put(END, new ChainEnd(posted.sequence(), posted.hash()));
    }

    /** Balance of an account in a currency: positive when it owes, negative when it is owed. */
    public BigMoney balance(Account account, CurrencyUnit currency) {
        Balance balance = balances.get(key(account, currency));
        return balance == null ? BigMoney.zero(currency, 4) : balance.amount();
    }

    /** Shows each balance by account and currency, such as {@code platform/revenue EUR}. */
    public void balances(BiConsumer<String, BigMoney> visitor) {
        balances.scan("", (key, balance) -> visitor.accept(key, balance.amount()));
    }

    private void apply(Entry entry) {
        CurrencyUnit currency = entry.amount().getCurrencyUnit();
        BigMoney changed = balance(entry.account(), currency).plus(entry.amount());
        balances.put(key(entry.account(), currency), new Balance(changed));
    }

    private ChainEnd end() {
        @Nullable ChainEnd end = chain.get(END);
        return end == null ? ChainEnd.START : end;
    }

    private static String key(Account account, CurrencyUnit currency) {
        return account.name() + ' ' + currency;
    }

    /** Row: what an account stands at. */
    record Balance(BigMoney amount) {}

    /** Row: the journal posted last. */
    record ChainEnd(long sequence, String hash) {
        static final ChainEnd START = new ChainEnd(0, HashChain.GENESIS);
    }
}
