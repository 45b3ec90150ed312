package io.guildhall.router.market.streams;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.Market;
import io.guildhall.router.market.MarketCommand;
import io.guildhall.router.market.MarketDecider;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.market.MarketSettings;
import io.guildhall.router.queue.TaskId;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Between records and {@link MarketDecider}. */
public final class MarketBinding implements CoreBinding<Market, MarketCommand, MarketEvent> {

    private final MarketDecider decider;
    private final MarketMetrics metrics;

    /** A binding for one task. */
    public MarketBinding(MarketSettings settings, MarketMetrics metrics) {
        this.decider = new MarketDecider(settings);
        this.metrics = metrics;
    }

    @Override
    public Decider<Market, MarketCommand, MarketEvent> decider() {
        return decider;
    }

    @Override
    public Market load(Tables tables) {
        return new Market(tables);
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
            case MatchExplained explained ->
                out.send(
                        Topics.ROUTING_DECISIONS,
                        new TaskId(explained.lease().taskId()).demandId(),
                        DeliveryRecords.explained(explained),
                        explained.lease().trace());
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

    private static void tellTaskService(String taskId, SpecificRecord content, @Nullable String trace, Outbox out) {
        out.send(Topics.ROUTING_ASSIGNMENTS, new TaskId(taskId).demandId(), content, trace);
    }
}
