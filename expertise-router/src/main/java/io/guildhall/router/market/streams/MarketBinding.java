package io.guildhall.router.market.streams;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.AnswerRule;
import io.guildhall.router.market.Market;
import io.guildhall.router.market.MarketCommand;
import io.guildhall.router.market.MarketDecider;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.market.MarketEvent.IdlenessExplained;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskMisrouted;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TasksRelaxed;
import io.guildhall.router.market.MarketEvent.WaitExplained;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.market.MarketSettings;
import io.guildhall.router.queue.TaskId;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.support.records.ReviewAnswers;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Between records and {@link MarketDecider}. */
public final class MarketBinding implements CoreBinding<Market, MarketCommand, MarketEvent> {

    private final MarketSettings settings;
    private final MarketDecider decider;
    private final MarketMetrics metrics;

    /** A binding for one task. */
    public MarketBinding(MarketSettings settings, MarketMetrics metrics) {
        this.settings = settings;
        this.decider = new MarketDecider(settings, MarketBinding::fault);
        this.metrics = metrics;
    }

    @Override
    public Decider<Market, MarketCommand, MarketEvent> decider() {
        return decider;
    }

    @Override
    public Market load(Tables tables) {
        return new Market(tables, settings);
    }

    @Override
    public @Nullable MarketCommand command(Input input) {
        return InputRecords.command(input);
    }

    @Override
    public void publish(MarketEvent event, Outbox out) {
        switch (event) {
            case TaskAssigned assigned -> {
                tellWorker(assigned.lease(), AssignmentRecords.assigned(assigned), out);
                metrics.assigned(assigned);
            }
            case LeaseExtended extended -> tellWorker(extended.lease(), AssignmentRecords.extended(extended), out);
            case LeaseEnded ended -> {
                tellWorker(ended.lease(), AssignmentRecords.ended(ended.lease(), ended.reason(), ended.endedAt()), out);
                metrics.ended(ended);
            }
            case LapseOverturned overturned ->
                tellWorker(
                        overturned.lease(),
                        AssignmentRecords.ended(overturned.lease(), EndReason.SUBMITTED, overturned.answeredAt()),
                        out);
            case WorkDelivered delivered ->
                tellTaskService(
                        delivered.lease().taskId(),
                        DeliveryRecords.delivered(delivered),
                        delivered.lease().trace(),
                        out);
            case TaskReleased released ->
                tellTaskService(released.taskId(), DeliveryRecords.released(released), released.trace(), out);
            case TaskMisrouted misrouted ->
                out.send(
                        Topics.EXPERTISE_ROUTER_CORRECTIONS,
                        new TaskId(misrouted.lease().taskId()).demandId(),
                        DecisionRecords.reported(misrouted),
                        misrouted.lease().trace());
            case TasksRelaxed relaxed ->
                relaxed.taskIds()
                        .forEach(id -> tellAuditors(
                                new TaskId(id).demandId(), DecisionRecords.relaxed(relaxed, id), null, out));
            case MatchExplained explained ->
                tellAuditors(
                        new TaskId(explained.lease().taskId()).demandId(),
                        DecisionRecords.explained(explained),
                        explained.lease().trace(),
                        out);
            case WaitExplained explained ->
                tellAuditors(explained.cause().demandId(), DecisionRecords.explained(explained), null, out);
            case IdlenessExplained explained ->
                tellAuditors(explained.worker().workerId(), DecisionRecords.explained(explained), null, out);
            case Refused refused -> out.refuse(refused.origin(), refused.refusal());
            case MarketEvent.Internal internal -> {}
        }
    }

    @Override
    public void observe(Market market) {
        metrics.figures(this, market.figures());
    }

    private static void tellWorker(Lease lease, SpecificRecord content, Outbox out) {
        out.send(Topics.ASSIGNMENTS, lease.workerId(), content, lease.trace());
    }

    private static void tellAuditors(String key, SpecificRecord content, @Nullable String trace, Outbox out) {
        out.send(Topics.ROUTING_DECISIONS, key, content, trace);
    }

    /** The task-service acts on what it reads in the same way. */
    private static AnswerRule.@Nullable Fault fault(String answer) {
        return switch (ReviewAnswers.read(answer)) {
            case ReviewAnswers.Unreadable unreadable -> new AnswerRule.Fault(unreadable.code(), unreadable.message());
            case ReviewAnswers.ReviewAnswer decision -> null;
        };
    }

    private static void tellTaskService(String taskId, SpecificRecord content, @Nullable String trace, Outbox out) {
        out.send(Topics.ROUTING_ASSIGNMENTS, new TaskId(taskId).demandId(), content, trace);
    }
}
