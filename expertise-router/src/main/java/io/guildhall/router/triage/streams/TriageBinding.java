package io.guildhall.router.triage.streams;

import io.guildhall.demand.Expertise;
import io.guildhall.router.classify.Classifier;
import io.guildhall.router.triage.OpenDemand;
import io.guildhall.router.triage.OpenDemands;
import io.guildhall.router.triage.TriageCommand;
import io.guildhall.router.triage.TriageCommand.CloseDemand;
import io.guildhall.router.triage.TriageCommand.KeepDemand;
import io.guildhall.router.triage.TriageCommand.Reconsider;
import io.guildhall.router.triage.TriageCommand.Refuse;
import io.guildhall.router.triage.TriageCommand.Relay;
import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageDecider;
import io.guildhall.router.triage.TriageEvent;
import io.guildhall.router.triage.TriageEvent.DemandDropped;
import io.guildhall.router.triage.TriageEvent.DemandKept;
import io.guildhall.router.triage.TriageEvent.MisroutingNoted;
import io.guildhall.router.triage.TriageEvent.Refused;
import io.guildhall.router.triage.TriageEvent.Relayed;
import io.guildhall.router.triage.TriageEvent.RowsForgotten;
import io.guildhall.router.triage.TriageEvent.TaskKept;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.router.triage.TriageEvent.UnitKept;
import io.guildhall.router.triage.TriageSettings;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.work.Purpose;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Between records and {@link TriageDecider}. */
public final class TriageBinding implements CoreBinding<OpenDemands, TriageCommand, TriageEvent> {

    private final TriageDecider decider;
    private final TriageMetrics metrics;

    /** A binding for one task. The classifier may be shared. */
    public TriageBinding(TriageSettings settings, Classifier classifier, TriageMetrics metrics) {
        this.decider = new TriageDecider(settings, classifier);
        this.metrics = metrics;
    }

    @Override
    public Decider<OpenDemands, TriageCommand, TriageEvent> decider() {
        return decider;
    }

    @Override
    public OpenDemands load(Tables tables) {
        return new OpenDemands(tables);
    }

    @Override
    public @Nullable TriageCommand command(Input input) {
        try {
            return read(input);
        } catch (IllegalArgumentException invalid) { // a currency or a symbol that nobody knows
            String message = "cannot be routed: " + invalid.getMessage();
            return new Refuse(input.origin(), new Refusal(ReasonCode.INVALID_VALUE, null, null, message));
        }
    }

    private static TriageCommand read(Input input) {
        return switch (input.content()) {
            case DemandOpened opened -> new KeepDemand(demand(opened, input));
            case UnitOpened opened -> route(opened, input);
            case TaskOpened opened -> route(opened, input);
            case MisroutingReported report -> reconsider(report, input);
            case TaskWithdrawn withdrawn -> relay(withdrawn.getMarketId(), input);
            case ReworkRequested rework -> relay(rework.getMarketId(), input);
            case DemandClosed closed -> new CloseDemand(closed.getDemandId(), relay(closed.getMarketId(), input));
            default ->
                throw new IllegalArgumentException(input.content().getSchema().getFullName());
        };
    }

    @Override
    public void publish(TriageEvent event, Outbox out) {
        switch (event) {
            case TasksRouted routed -> {
                String trace = routed.need().trace();
                out.send(Topics.ROUTING_DECISIONS, routed.need().demandId(), RoutingRecords.routed(routed), trace);
                out.send(Topics.EXPERTISE_ROUTER_INBOX, routed.need().marketId(), RoutingRecords.queue(routed), trace);
                metrics.routed(routed);
            }
            case MisroutingNoted noted -> metrics.reported(noted.outcome());
            case Relayed relayed ->
                out.send(
                        Topics.EXPERTISE_ROUTER_INBOX,
                        relayed.marketId(),
                        (SpecificRecord) relayed.content(),
                        relayed.trace());
            case Refused refused -> out.refuse(refused.origin(), refused.refusal());
            case DemandKept kept -> {}
            case DemandDropped dropped -> {}
            case UnitKept kept -> {}
            case TaskKept kept -> {}
            case RowsForgotten forgotten -> {}
        }
    }

    private static OpenDemand demand(DemandOpened opened, Input input) {
        return new OpenDemand(
                opened.getDemandId(),
                opened.getClientId(),
                opened.getMarketId(),
                opened.getTaskType(),
                opened.getLanguage(),
                stated(opened.getExpertise()),
                MoneyRecords.toDomain(opened.getMaxPayPerTask()),
                opened.getPriority(),
                opened.getDeadline(),
                input.origin().traceparent());
    }

    private static io.guildhall.router.triage.@Nullable Expertise stated(@Nullable Expertise expertise) {
        return expertise == null
                ? null
                : new io.guildhall.router.triage.Expertise(expertise.getDomain(), expertise.getMinimumLevel());
    }

    private static RouteTasks route(UnitOpened opened, Input input) {
        return new RouteTasks(
                opened.getDemandId(),
                opened.getUnitId(),
                opened.getTaskIds(),
                Purpose.JUDGE,
                opened.getContent(),
                null,
                null,
                List.of(),
                opened.getOpenedAt(),
                input.origin(),
                input.now());
    }

    private static RouteTasks route(TaskOpened opened, Input input) {
        return new RouteTasks(
                opened.getDemandId(),
                opened.getUnitId(),
                List.of(opened.getTaskId()),
                Purpose.valueOf(opened.getPurpose().name()),
                null,
                opened.getPoolId(),
                opened.getSubjectAssignmentId(),
                opened.getExcludedWorkerIds(),
                opened.getOpenedAt(),
                input.origin(),
                input.now());
    }

    private static Reconsider reconsider(MisroutingReported report, Input input) {
        return new Reconsider(
                report.getDemandId(),
                report.getUnitId(),
                report.getTaskId(),
                report.getWorkerId(),
                report.getDomain(),
                report.getSuggestedDomain(),
                report.getReportedAt(),
                input.origin(),
                input.now());
    }

    private static Relay relay(String marketId, Input input) {
        return new Relay(marketId, input.content(), input.origin().traceparent());
    }
}
