package io.guildhall.stack.reconcile;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandOpened;
import io.guildhall.workforce.WorkerProfile;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the log says, folded. Topics must be taken in the order of {@link ReadingOrder}, each partition in its own. One
 * row per demand, unit, assignment, review, rejection and reversal; no content, no answers.
 */
final class Evidence {

    /** A service that was down acts on no deadline before it has read what was in time. */
    private static final long GRACE_MILLIS = Duration.ofMinutes(3).toMillis();

    private final Answers answers = new Answers();
    private final Operators operators = new Operators();
    private final Map<String, Demand> demands = new HashMap<>();
    private final Map<String, UnitWork> units = new HashMap<>();
    private final Tasks tasks = new Tasks(this);
    private final Leases leases = new Leases(this);
    private final Verdicts verdicts = new Verdicts(this);
    private final Map<String, String> sharedIds = new HashMap<>();

    /** When the last record was appended, in milliseconds since 1970: the only clock the log has. */
    private long endsAt = Long.MIN_VALUE;

    Answers answers() {
        return answers;
    }

    Operators operators() {
        return operators;
    }

    Tasks tasks() {
        return tasks;
    }

    Leases leases() {
        return leases;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Collection<Demand> demands() {
        return demands.values();
    }

    Collection<UnitWork> units() {
        return units.values();
    }

    Collection<Assignment> assignments() {
        return leases.all();
    }

    Demand demand(String demandId) {
        return demands.computeIfAbsent(demandId, Demand::new);
    }

    UnitWork unit(String demandId, String unitId) {
        return units.computeIfAbsent(demandId + '/' + unitId, absent -> new UnitWork(demand(demandId), shared(unitId)));
    }

    Assignment assignment(String assignmentId) {
        return leases.assignment(assignmentId);
    }

    /** One object for equal ids: they repeat. */
    String shared(String id) {
        return sharedIds.computeIfAbsent(id, same -> same);
    }

    /** Whether the log goes on well after that time, so that what was due should be there. */
    boolean isOverdue(long dueAt) {
        return dueAt + GRACE_MILLIS < endsAt;
    }

    /** Whether a week must have been settled and stated: that takes a week at most. */
    boolean isSettled(long week) {
        return isOverdue(Weeks.endOf(week + 1));
    }

    void take(LogRecord record) {
        answers.add(record);
        endsAt = Math.max(endsAt, record.appendedAt().toEpochMilli());
        LogPosition position = record.position();
        switch (record.content()) {
            case null -> {}
            case ClientAccount client -> operators.add(position, client);
            case Pool pool -> operators.add(position, pool);
            case RateCard card
            when !answers.isTurnedDown(Topics.PAYOUT_SERVICE, position) ->
                operators.add(position, card, record.appendedAt());
            case WorkerProfile profile -> operators.add(position, profile);
            case DemandRequested request -> take(request, position);
            case DemandOpened opened -> demand(opened.getDemandId()).take(opened, position);
            case DemandUpdated update -> demand(update.getDemandId()).take(update, position);
            case UnitCompleted result -> unit(result.getDemandId(), result.getUnitId()).results++;
            default -> takeWork(record);
        }
    }

    private void takeWork(LogRecord record) {
        tasks.take(record);
        leases.take(record);
        verdicts.take(record);
    }

    private void take(DemandRequested request, LogPosition position) {
        if (!answers.isTurnedDown(Topics.TASK_SERVICE, position)) {
            demand(request.getDemandId())
                    .requests
                    .add(new Demand.Request(
                            position,
                            Digests.of(request),
                            Digests.openable(request),
                            TenThousandths.of(request.getBudget().getAmount()),
                            request.getUnits().size(),
                            request.getReviewPolicy()));
        }
    }
}
