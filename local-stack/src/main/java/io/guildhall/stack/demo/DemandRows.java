package io.guildhall.stack.demo;

import io.guildhall.demand.DemandUpdated;
import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;

/** What the log shows of all demands, and which client's they are. */
final class DemandRows {

    /** What concerns one demand, and in its name may be refused. */
    private static final Set<String> OF_DEMANDS = Stream.of(
                    Topics.DEMAND_REQUESTS,
                    Topics.DEMAND_CANCELLATIONS,
                    Topics.REVIEW_VERDICTS,
                    Topics.REVIEW_APPEALS,
                    Topics.REVERSALS)
            .map(Topic::name)
            .collect(Collectors.toSet());

    private final Map<String, DemandRow> demands = new HashMap<>();
    private final Map<String, Set<String>> byClient = new HashMap<>();

    void on(SpecificRecordBase record) {
        switch (record) {
            case UnitOpened unit -> row(unit.getDemandId(), unit.getClientId()).onUnit(unit.getUnitId());
            case DemandUpdated update ->
                row(update.getDemandId(), update.getClientId()).on(update);
            case WorkAccepted work -> accepted(work);
            case ReworkRequested rework -> row(rework.getDemandId()).on(Milestone.REWORK);
            case WorkRejected work -> judged(work.getDemandId(), Milestone.REJECTED, work.getRejectedAt());
            case WorkReversed work -> judged(work.getDemandId(), Milestone.REVERSED, work.getReversedAt());
            case AppealClosed appeal -> closed(appeal);
            case InputRefused refused -> refused(refused);
            default -> {}
        }
    }

    /** What is known of a demand. */
    DemandRow row(String demandId) {
        return demands.computeIfAbsent(demandId, id -> new DemandRow());
    }

    Collection<DemandRow> of(String clientId) {
        return byClient.getOrDefault(clientId, Set.of()).stream().map(this::row).toList();
    }

    /** Clients that have had demand, in alphabetical order. */
    Set<String> clients() {
        return new TreeSet<>(byClient.keySet());
    }

    /** How often something has happened, all demands together. */
    int count(Milestone milestone) {
        return demands.values().stream()
                .mapToInt(demand -> demand.count(milestone))
                .sum();
    }

    private void accepted(WorkAccepted work) {
        DemandRow demand = row(work.getDemandId(), work.getClientId());
        demand.onAccepted(work.getUnitId(), work.getAssignmentId());
        if (work.getClientBillable()) {
            demand.onJudged(work.getAcceptedAt());
        }
        switch (work.getAcceptedBy()) {
            case GOLD -> demand.on(Milestone.GRADED);
            case SILENCE -> demand.on(Milestone.SILENCE);
            case POLICY, CONSENSUS, REVIEWER, APPEAL, UNKNOWN -> {}
        }
    }

    private void closed(AppealClosed appeal) {
        switch (appeal.getResult()) {
            case WON -> judged(appeal.getDemandId(), Milestone.APPEAL_WON, appeal.getClosedAt());
            case LOST -> judged(appeal.getDemandId(), Milestone.APPEAL_LOST, appeal.getClosedAt());
            case UNUSED -> judged(appeal.getDemandId(), Milestone.NOT_APPEALED, appeal.getClosedAt());
            case UNKNOWN -> {}
        }
    }

    private void judged(String demandId, Milestone milestone, Instant at) {
        DemandRow demand = row(demandId);
        demand.on(milestone);
        demand.onJudged(at);
    }

    private void refused(InputRefused refused) {
        String entity = refused.getEntityId();
        if (entity != null && OF_DEMANDS.contains(refused.getSourceTopic())) {
            // The ids of tasks, assignments and reviews begin with that of their demand.
            row(entity.split("/", 2)[0]).onRefusal(refused.getCode());
        }
    }

    private DemandRow row(String demandId, String clientId) {
        byClient.computeIfAbsent(clientId, id -> new HashSet<>()).add(demandId);
        return row(demandId);
    }
}
