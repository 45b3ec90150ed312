package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.QUOTE_IS_PRICE;

import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.stack.reconcile.Operators.PricedFrom;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.workforce.TaskAssigned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 5: what is paid is what was quoted, from a rate card in force, and no more than the client pays at most. */
final class QuoteIsPrice implements Check {

    /** How long after its append a version may go unnoticed where tasks are assigned. */
    private static final Duration NOTICE = Duration.ofMinutes(10);

    private static final Comparator<RateCard> PRECEDENCE =
            Comparator.comparing(RateCard::getEffectiveFrom).thenComparingInt(RateCard::getVersion);

    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case TaskAssigned assigned ->
                checkAssigned(assigned, evidence, report(assigned.getAssignmentId(), record, found));
            case WorkDelivered delivered ->
                checkTerms(
                        evidence.assignment(delivered.getAssignmentId()),
                        delivered.getTerms(),
                        "delivered",
                        report(delivered.getAssignmentId(), record, found));
            case WorkAccepted accepted ->
                checkAccepted(accepted, evidence, report(accepted.getAssignmentId(), record, found));
            case WorkRejected rejected ->
                checkTerms(
                        evidence.assignment(rejected.getAssignmentId()),
                        rejected.getTerms(),
                        "rejected",
                        report(rejected.getAssignmentId(), record, found));
            case PayoutIssued payout -> checkPayout(payout, evidence, report(payout.getPayoutId(), record, found));
            case null, default -> {}
        }
    }

    private static Consumer<String> report(String entity, LogRecord record, Consumer<Violation> found) {
        return message -> found.accept(new Violation(QUOTE_IS_PRICE, entity, message, record.position()));
    }

    /** What is to be done again is paid as the first time, whatever was decided since. */
    private static void checkAssigned(TaskAssigned assigned, Evidence evidence, Consumer<String> wrong) {
        if (assigned.getReworkOf() == null) {
            checkQuote(assigned, evidence, wrong);
            return;
        }
        Quote quote = Quote.of(assigned.getTerms());
        Rework asked = evidence.tasks().reworks().get(assigned.getReworkOf());
        boolean asAsked = asked == null || asked.quote() == null || quote.equals(asked.quote());
        boolean asAtFirst = quote.equals(evidence.assignment(assigned.getReworkOf()).quote);
        require(asAsked && asAtFirst, "is rework at other terms than the first", wrong);
    }

    private static void checkQuote(TaskAssigned assigned, Evidence evidence, Consumer<String> wrong) {
        RateCard card = evidence.operators().rate(assigned.getBasis().getRate());
        DemandOpened demand = evidence.demand(assigned.getDemandId()).opened;
        if (card == null || demand == null) {
            wrong.accept("its rate card or its demand is not in the log");
            return;
        }
        Terms terms = assigned.getTerms();
        require(isQuoteOf(card, terms), "is not quoted as its rate card says", wrong);
        require(isCardOf(terms, demand), "is quoted from the rate card of other work", wrong);
        checkInForce(card, assigned.getAssignedAt(), evidence.operators().versions(card.getRateKey()), wrong);
        require(
                terms.getPay().getCurrency().equals(demand.getMaxPayPerTask().getCurrency())
                        && terms.getPay()
                                        .getAmount()
                                        .compareTo(demand.getMaxPayPerTask().getAmount())
                                <= 0,
                "is quoted above what the client pays at most",
                wrong);
    }

    private static boolean isQuoteOf(RateCard card, Terms terms) {
        return card.getRateKey().equals(terms.getRateKey())
                && card.getVersion() == terms.getRateVersion()
                && card.getAmount().compareTo(terms.getPay().getAmount()) == 0
                && isSame(card.getFloorPerHour(), terms.getFloorPerHour());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static boolean isCardOf(Terms terms, DemandOpened demand) {
        String currency = terms.getPay().getCurrency();
        String exact = terms.getPoolId() + "/" + demand.getTaskType() + "/" + currency;
        String any = terms.getPoolId() + "/*/" + currency;
        return terms.getTaskType().equals(demand.getTaskType())
                && (terms.getRateKey().equals(exact) || terms.getRateKey().equals(any));
    }

    /** By the history as the operator has put it right: of a version said again, the record counts that agrees. */
    private static void checkInForce(
            RateCard card, Instant quotedAt, Map<Integer, List<PricedFrom>> versions, Consumer<String> wrong) {
        List<RateCard> inForce = versions.getOrDefault(card.getVersion(), List.of()).stream()
                .map(PricedFrom::card)
                .filter(said -> !said.getEffectiveFrom().isAfter(quotedAt))
                .toList();
        require(!inForce.isEmpty(), "is quoted from a version not in force yet", wrong);
        require(
                inForce.isEmpty() || inForce.stream().anyMatch(said -> !isSuperseded(said, quotedAt, versions)),
                "is quoted from a version that had been superseded",
                wrong);
    }

    private static boolean isSuperseded(RateCard card, Instant quotedAt, Map<Integer, List<PricedFrom>> versions) {
        return versions.values().stream()
                .anyMatch(version -> version.stream()
                        .allMatch(said -> isNoticed(said, quotedAt) && PRECEDENCE.compare(said.card(), card) > 0));
    }

    private static boolean isNoticed(PricedFrom other, Instant quotedAt) {
        return !other.card().getEffectiveFrom().isAfter(quotedAt)
                && other.appendedAt().plus(NOTICE).isBefore(quotedAt);
    }

    private static void checkTerms(Assignment assignment, Terms terms, String done, Consumer<String> wrong) {
        require(
                Quote.of(terms).equals(assignment.quote),
                "was " + done + " at other terms than those of its assignment",
                wrong);
    }

    private static void checkAccepted(WorkAccepted accepted, Evidence evidence, Consumer<String> wrong) {
        checkTerms(evidence.assignment(accepted.getAssignmentId()), accepted.getTerms(), "accepted", wrong);
        BigDecimal pay = accepted.getTerms().getPay().getAmount();
        boolean asAgreed = accepted.getClientBillable()
                ? evidence.operators().feesOf(accepted.getClientId()).stream()
                        .anyMatch(points -> fee(pay, points).compareTo(accepted.getFee()) == 0)
                : accepted.getFee().signum() == 0;
        require(asAgreed, "carries a fee that was never agreed: " + accepted.getFee(), wrong);
    }

    private static BigDecimal fee(BigDecimal pay, int basisPoints) {
        return pay.multiply(BigDecimal.valueOf(basisPoints)).divide(BASIS_POINTS, 4, RoundingMode.HALF_UP);
    }

    /** A return repeats what was paid. */
    private static void checkPayout(PayoutIssued payout, Evidence evidence, Consumer<String> wrong) {
        PayoutId id = PayoutId.of(payout);
        if (id == null) {
            return;
        }
        Assignment assignment = evidence.assignment(id.assignmentId());
        if (assignment.quote == null) {
            wrong.accept("pays for an assignment that was never made");
            return;
        }
        require(paysQuote(payout, assignment.quote), "pays other than was quoted", wrong);
        require(
                payout.getWorkerId().equals(assignment.workerId)
                        && TenThousandths.of(payout.getFee()) == assignment.fee
                        && payout.getClientBillable() == assignment.clientBillable,
                "is for another worker or carries another fee than the accepted work",
                wrong);
    }

    private static boolean paysQuote(PayoutIssued payout, Quote quote) {
        return TenThousandths.of(payout.getAmount()) == quote.pay()
                && payout.getCurrency().equals(quote.currency())
                && payout.getPayeeId().equals(quote.payeeId())
                && payout.getEngagement() == quote.engagement()
                && quote.poolId().equals(payout.getPoolId())
                && quote.taskType().equals(payout.getTaskType())
                && Objects.equals(payout.getRateVersion(), quote.rateVersion());
    }

    private static void require(boolean condition, String message, Consumer<String> wrong) {
        if (!condition) {
            wrong.accept(message);
        }
    }
}
