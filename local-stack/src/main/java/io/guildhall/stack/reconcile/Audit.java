package io.guildhall.stack.reconcile;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes in the log record by record and says what breaks a guarantee. Needs no cluster. */
final class Audit {

    /** Violations kept of each guarantee: a broken log has the same one many times. */
    private static final int SHOWN = 100;

    private final Evidence evidence = new Evidence();
    private final Check nothingVanishes = new NothingVanishes();
    private final List<Check> checks = List.of(
            nothingVanishes,
            new DemandOnce(),
            new OneHolder(),
            new Reworks(),
            new RightPeople(),
            new Walls(),
            new QuoteIsPrice(),
            new PaidOnce(),
            new TopUps(),
            new Severances(),
            new WithinBudget(),
            new Balanced(),
            new HashChains(),
            new Statements(),
            new Answered(),
            new Reviewed(),
            new Appealed());
    private final List<Violation> violations = new ArrayList<>();
    private final Consumer<Violation> found = this::add;
    private final Map<Guarantee, Long> counts = new EnumMap<>(Guarantee.class);
    private final Map<String, BigDecimal> paid = new TreeMap<>();
    private long payouts;

    /** An inbox is kept for a month only; what this one took in before is taken on trust. */
    void inboxIsShortened(String service) {
        evidence.answers().inboxIsShortened(service);
    }

    /** Takes in the next record. */
    void take(LogRecord record) {
        evidence.take(record);
        if (record.content() == null) {
            nothingVanishes.on(record, evidence, found); // nothing else is said of what cannot be read
            return;
        }
        for (Check check : checks) {
            check.on(record, evidence, found);
        }
        if (record.content() instanceof PayoutIssued payout) {
            payouts++;
            boolean returned = payout.getKind() == PayoutKind.REVERSAL;
            BigDecimal amount = returned ? payout.getAmount().negate() : payout.getAmount();
            paid.merge(payout.getCurrency(), amount, BigDecimal::add);
        }
    }

    /** What was found, once all was taken in. */
    Report report() {
        checks.forEach(check -> check.end(evidence, found));
        long tasks = evidence.demands().stream()
                .mapToLong(demand -> demand.tasksOpened)
                .sum();
        long accepted =
                evidence.assignments().stream().filter(Assignment::isAccepted).count();
        return new Report(new Totals(tasks, accepted, payouts, paid), violations, counts);
    }

    private void add(Violation violation) {
        if (counts.merge(violation.guarantee(), 1L, Long::sum) <= SHOWN) {
            violations.add(violation);
        }
    }
}
