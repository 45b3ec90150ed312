package io.guildhall.payouts.model;

import static io.guildhall.support.harness.Known.known;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What is owed, by all that has been told so far: a function of the facts, whatever their order. */
final class Owed {

    /** What a payout must say. */
    record Due(PayoutKind kind, String payee, String amount, String fee, boolean billable) {
        static Due of(PayoutIssued issued) {
            String amount = issued.getAmount().toPlainString() + " " + issued.getCurrency();
            return new Due(
                    issued.getKind(),
                    issued.getPayeeId(),
                    amount,
                    issued.getFee().toPlainString(),
                    issued.getClientBillable());
        }
    }

    private final Map<String, RateCard> cards = new HashMap<>();
    private final Map<String, WorkAccepted> accepted = new HashMap<>();
    private final Set<WorkRejected> rejected = new HashSet<>();
    private final Set<String> reversed = new HashSet<>();

    void told(SpecificRecord record) {
        switch (record) {
            case RateCard card -> cards.put(card.getRateKey() + card.getVersion(), card);
            case WorkAccepted work -> accepted.put(work.getAssignmentId() + "/" + work.getPayment(), work);
            case WorkRejected work -> rejected.add(work);
            case WorkReversed back -> reversed.add(back.getAssignmentId() + "/" + back.getPayment());
            default -> {} // owes nothing by itself
        }
    }

    /** All task payouts and reversals due, by their ids. */
    Map<String, Due> dues() {
        Map<String, Due> dues = new TreeMap<>();
        accepted.forEach((payoutId, work) -> {
            if (isPayable(work)) {
                dues.put(payoutId, due(PayoutKind.TASK, work));
                if (reversed.contains(payoutId)) {
                    dues.put(payoutId + "/reversal", due(PayoutKind.REVERSAL, work));
                }
            }
        });
        return dues;
    }

    /** What clients owe, and what the platform has earned and borne, by account and currency. */
    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        dues().forEach((payoutId, due) -> {
            boolean back = due.kind() == PayoutKind.REVERSAL;
            WorkAccepted work = known(accepted, back ? payoutId.substring(0, payoutId.lastIndexOf('/')) : payoutId);
            Money pay = work.getTerms().getPay();
            String bearer = work.getClientBillable() ? "client/" + work.getClientId() + "/work" : "platform/expense";
            BigDecimal sign = back ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            add(balances, bearer, pay.getCurrency(), pay.getAmount().multiply(sign));
            BigDecimal fee = work.getFee().multiply(sign);
            add(balances, "client/" + work.getClientId() + "/fees", pay.getCurrency(), fee);
            add(balances, "platform/revenue", pay.getCurrency(), fee.negate());
        });
        balances.values().removeIf(balance -> balance.signum() == 0);
        return balances;
    }

    private static void add(Map<String, BigDecimal> balances, String account, String currency, BigDecimal amount) {
        balances.merge(account + " " + currency, amount, BigDecimal::add);
    }

    /** The work that a payout pays. */
    WorkAccepted work(String payoutId) {
        return known(accepted, payoutId);
    }

    /** Rejected work whose time counts: its card is known. */
    List<WorkRejected> countedRejections() {
        return rejected.stream()
                .filter(work -> cards.containsKey(key(work.getTerms())))
                .toList();
    }

    /** Whether the work says something of its price that cannot be true. */
    boolean contradicts(WorkAccepted work) {
        RateCard card = card(work);
        return card != null
                && card.getAmount().compareTo(work.getTerms().getPay().getAmount()) != 0;
    }

    /** Work is paid again only after what it was paid before was taken back. */
    private boolean isPayable(WorkAccepted work) {
        String before = work.getAssignmentId() + "/" + (work.getPayment() - 1);
        boolean itsTurn = work.getPayment() == 1 || reversed.contains(before);
        return card(work) != null && !contradicts(work) && itsTurn;
    }

    private @Nullable RateCard card(WorkAccepted work) {
        return cards.get(key(work.getTerms()));
    }

    private static String key(Terms terms) {
        return terms.getRateKey() + terms.getRateVersion();
    }

    private static Due due(PayoutKind kind, WorkAccepted work) {
        String amount = work.getTerms().getPay().getAmount().toPlainString() + " "
                + work.getTerms().getPay().getCurrency();
        return new Due(
                kind, work.getTerms().getPayeeId(), amount, work.getFee().toPlainString(), work.getClientBillable());
    }
}
