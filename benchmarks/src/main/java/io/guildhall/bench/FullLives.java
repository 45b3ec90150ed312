package io.guildhall.bench;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.TaskAssigned;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;

/** Tasks from demand to payout through the three services, measured by what they append. */
final class FullLives implements AutoCloseable {

    private static final int UNITS_PER_DEMAND = 100;

    private final Cluster cluster;
    private final Market market;
    private final InstantWorkforce workforce;
    private final AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();

    FullLives(Cluster cluster) {
        this.cluster = cluster;
        this.market = new Market(cluster);
        values.configure(Map.of("schema.registry.url", cluster.registryUrl(), "specific.avro.reader", true), false);
        market.open();
        workforce = new InstantWorkforce(cluster);
    }

    Throughput throughput(int warmUp, int count) {
        paid("warm-", warmUp);
        return Throughput.of(paid("full-", count).values());
    }

    private Map<String, Long> paid(String prefix, int tasks) {
        int demands = tasks / UNITS_PER_DEMAND;
        IntStream.range(0, demands).forEach(i -> market.demand(prefix + i, UNITS_PER_DEMAND));
        market.flush();
        return times(
                Topics.PAYOUTS,
                demands * UNITS_PER_DEMAND,
                content -> content instanceof PayoutIssued paid
                                && paid.getPayoutId().startsWith(prefix)
                        ? Optional.of(paid.getPayoutId())
                        : Optional.empty());
    }

    /** From UnitOpened to TaskAssigned, at a fixed rate of demands of one unit. */
    Latencies latencies(int perSecond, int count) {
        Pace.run(perSecond, count, i -> market.demand("paced-" + i, 1));
        market.flush();
        Map<String, Long> opened = times(
                Topics.TASK_LIFECYCLE,
                count,
                content -> content instanceof UnitOpened unit ? paced(unit.getDemandId()) : Optional.empty());
        Map<String, Long> assigned = times(
                Topics.ASSIGNMENTS,
                count,
                content -> content instanceof TaskAssigned task ? paced(task.getDemandId()) : Optional.empty());
        return Latencies.between(opened, assigned);
    }

    private static Optional<String> paced(String demandId) {
        return Optional.of(demandId).filter(id -> id.startsWith("paced-"));
    }

    private Map<String, Long> times(Topic topic, int count, Function<GenericRecord, Optional<String>> id) {
        return new AppendTimes(cluster)
                .await(topic.name(), count, entry -> id.apply(values.deserialize(topic.name(), entry.value())));
    }

    @Override
    public void close() {
        workforce.close();
        market.close();
    }
}
