package io.guildhall.stack.reconcile;

import io.guildhall.Money;
import io.guildhall.Position;
import io.guildhall.Terms;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.reconcile.SmallLog.Written;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records of one task's life, to be changed before the log is written. */
final class Life {

    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    static final Instant ASSIGNED = START.plusSeconds(10);
    static final Instant EXPIRES = ASSIGNED.plusSeconds(1800);
    static final String RATE_KEY = "law/contract-review/EUR";
    private static final BigDecimal PAY = new BigDecimal("2.5000");
    private static final BigDecimal FEE = new BigDecimal("0.2500");

    Instant rateAppendedAt = START.minusSeconds(86_400);
    Instant submittedAt = ASSIGNED.plusSeconds(60);

    final ClientAccount.Builder client = ClientAccount.newBuilder()
            .setClientId("acme")
            .setFeeBasisPoints(1000)
            .setCurrency("EUR");
    final Pool.Builder pool =
            Pool.newBuilder().setPoolId("law").setDomain("law").setMinimumLevel(2);
    final RateCard.Builder rate = RateCard.newBuilder()
            .setRateKey(RATE_KEY)
            .setVersion(1)
            .setEffectiveFrom(START.minusSeconds(86_400))
            .setAmount(PAY);
    final WorkerProfile.Builder worker = WorkerProfile.newBuilder()
            .setWorkerId("ada")
            .setEngagement(Engagement.VENDOR)
            .setPayeeId("agency")
            .setQualifications(List.of(new Qualification("law", 3, EXPIRES)))
            .setLanguages(List.of("en"))
            .setCurrency("EUR");
    final DemandRequested.Builder request = DemandRequested.newBuilder()
            .setDemandId("d1")
            .setClientId("acme")
            .setRequestedAt(START)
            .setInstructions("Which clause says who bears the cost?")
            .setTaskType("contract-review")
            .setLanguage("en-GB")
            .setUnits(List.of(new DemandUnit("u1", "The clauses.", null, null)))
            .setMaxPayPerTask(new Money(new BigDecimal("3.0000"), "EUR"))
            .setBudget(new Money(new BigDecimal("3.3000"), "EUR"));
    final DemandOpened.Builder opened = DemandOpened.newBuilder()
            .setDemandId("d1")
            .setClientId("acme")
            .setMarketId("main")
            .setInstructions("Which clause says who bears the cost?")
            .setTaskType("contract-review")
            .setLanguage("en-GB")
            .setMaxPayPerTask(new Money(new BigDecimal("3.0000"), "EUR"))
            .setOpenedAt(START);
    final UnitOpened.Builder unit = UnitOpened.newBuilder()
            .setDemandId("d1")
            .setUnitId("u1")
            .setClientId("acme")
            .setMarketId("main")
            .setTaskIds(List.of("d1/u1/1"))
            .setOpenedAt(START);
    final DemandUpdated.Builder accepted = update().setStatus(DemandStatus.ACCEPTED)
            .setTasksOpen(1)
            .setSpent(euro("0.0000"))
            .setReserved(euro("3.3000"));
    final DemandUpdated.Builder completed = update().setStatus(DemandStatus.COMPLETED)
            .setTasksAccepted(1)
            .setSpent(euro("2.7500"))
            .setReserved(euro("0.0000"))
            .setFinal$(true);
    final UnitCompleted.Builder result = UnitCompleted.newBuilder()
            .setDemandId("d1")
            .setClientId("acme")
            .setUnitId("u1")
            .setStatus(UnitStatus.COMPLETE)
            .setAt(START);
    final TaskRouted.Builder routed = TaskRouted.newBuilder()
            .setDemandId("d1")
            .setUnitId("u1")
            .setClientId("acme")
            .setMarketId("main")
            .setTaskIds(List.of("d1/u1/1"))
            .setDomain("law")
            .setMinimumLevel(3)
            .setRoutedBy(RoutedBy.STATED)
            .setRoutedAt(START);
    final WorkSubmitted.Builder submitted = WorkSubmitted.newBuilder()
            .setAssignmentId("d1/u1/1/1")
            .setWorkerId("ada")
            .setDisposition(Disposition.SUBMITTED)
            .setAnswer("Clause 4.")
            .setSubmittedAt(START);
    final TaskAssigned.Builder assigned = TaskAssigned.newBuilder()
            .setAssignmentId("d1/u1/1/1")
            .setTaskId("d1/u1/1")
            .setDemandId("d1")
            .setUnitId("u1")
            .setClientId("acme")
            .setMarketId("main")
            .setWorkerId("ada")
            .setTerms(terms())
            .setMatched(new Matched("law", 3, "en"))
            .setChoice(new Choice(1, 1, "LONGEST_IDLE"))
            .setBasis(new Basis(first(), first(), first(), first()))
            .setAssignedAt(ASSIGNED)
            .setLeaseExpiresAt(EXPIRES);
    final AssignmentEnded.Builder ended = AssignmentEnded.newBuilder()
            .setAssignmentId("d1/u1/1/1")
            .setTaskId("d1/u1/1")
            .setDemandId("d1")
            .setMarketId("main")
            .setWorkerId("ada")
            .setReason(EndReason.SUBMITTED)
            .setEndedAt(ASSIGNED.plusSeconds(60));
    final WorkDelivered.Builder delivered = WorkDelivered.newBuilder()
            .setAssignmentId("d1/u1/1/1")
            .setTaskId("d1/u1/1")
            .setDemandId("d1")
            .setUnitId("u1")
            .setWorkerId("ada")
            .setClientId("acme")
            .setMarketId("main")
            .setTerms(terms())
            .setAnswer("Clause 4.")
            .setAssignedAt(ASSIGNED)
            .setDeliveredAt(ASSIGNED.plusSeconds(60));
    final WorkAccepted.Builder outcome = WorkAccepted.newBuilder()
            .setAssignmentId("d1/u1/1/1")
            .setTaskId("d1/u1/1")
            .setDemandId("d1")
            .setUnitId("u1")
            .setWorkerId("ada")
            .setClientId("acme")
            .setMarketId("main")
            .setTerms(terms())
            .setFee(FEE)
            .setAssignedAt(ASSIGNED)
            .setAcceptedAt(ASSIGNED.plusSeconds(61));
    final PayoutIssued.Builder payout = PayoutIssued.newBuilder()
            .setPayoutId("d1/u1/1/1/1")
            .setKind(PayoutKind.TASK)
            .setWorkerId("ada")
            .setPayeeId("agency")
            .setEngagement(Engagement.VENDOR)
            .setClientId("acme")
            .setDemandId("d1")
            .setTaskId("d1/u1/1")
            .setAssignmentId("d1/u1/1/1")
            .setPoolId("law")
            .setTaskType("contract-review")
            .setAmount(PAY)
            .setFee(FEE)
            .setCurrency("EUR")
            .setRateVersion(1)
            .setJournalId("d1/u1/1/1/1")
            .setIssuedAt(START);
    final JournalPosted.Builder journal = JournalPosted.newBuilder()
            .setJournalId("d1/u1/1/1/1")
            .setCauseId("d1/u1/1/1/1")
            .setCorrelationId("d1/u1/1/1")
            .setWorkerId("ada")
            .setEntries(List.of(
                    new JournalEntry("client/acme/work", PAY, "EUR"),
                    new JournalEntry("payable/agency", PAY.negate(), "EUR"),
                    new JournalEntry("client/acme/fees", FEE, "EUR"),
                    new JournalEntry("platform/revenue", FEE.negate(), "EUR")))
            .setSequence(1)
            .setPreviousHash("0".repeat(64))
            .setHash("5ca48640312733c62cf2963cd2999e6df997f252650a05f7fa4bd32a65a7520e")
            .setPostedAt(START);

    List<Written> records() {
        return List.of(
                written(Topics.CLIENTS, client.build()),
                written(Topics.POOLS, pool.build()),
                new Written(Topics.RATES, rateAppendedAt, rate.build()),
                written(Topics.WORKERS, worker.build()),
                written(Topics.DEMAND_REQUESTS, request.build()),
                written(Topics.TASK_LIFECYCLE, opened.build()),
                written(Topics.TASK_LIFECYCLE, unit.build()),
                written(Topics.DEMAND_UPDATES, accepted.build()),
                written(Topics.DEMAND_UPDATES, completed.build()),
                written(Topics.DEMAND_RESULTS, result.build()),
                written(Topics.ROUTING_DECISIONS, routed.build()),
                new Written(Topics.SUBMISSIONS, submittedAt, submitted.build()),
                written(Topics.ASSIGNMENTS, assigned.build()),
                written(Topics.ASSIGNMENTS, ended.build()),
                written(Topics.ROUTING_ASSIGNMENTS, delivered.build()),
                written(Topics.TASK_OUTCOMES, outcome.build()),
                written(Topics.PAYOUTS, payout.build()),
                written(Topics.LEDGER, journal.build()));
    }

    private static Written written(Topic topic, SpecificRecord content) {
        return new Written(topic, START, content);
    }

    static Terms terms() {
        return Terms.newBuilder()
                .setPay(new Money(PAY, "EUR"))
                .setRateKey(RATE_KEY)
                .setRateVersion(1)
                .setPoolId("law")
                .setTaskType("contract-review")
                .setPayeeId("agency")
                .setEngagement(Engagement.VENDOR)
                .build();
    }

    static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static Position first() {
        return new Position(0, 0L);
    }

    private static DemandUpdated.Builder update() {
        return DemandUpdated.newBuilder()
                .setDemandId("d1")
                .setClientId("acme")
                .setTasksTotal(1)
                .setAt(START);
    }
}
