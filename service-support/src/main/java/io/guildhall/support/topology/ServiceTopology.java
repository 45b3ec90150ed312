package io.guildhall.support.topology;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.carrier.Core;
import io.guildhall.support.carrier.CoreProcessor;
import io.guildhall.support.intake.Intake;
import io.guildhall.support.intake.IntakeProcessor;
import io.guildhall.support.outbox.Sinks;
import io.guildhall.support.state.StoreTables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;

/**
 * The whole topology of a service. Everything has a name that never changes, since changelogs are found by it.
 *
 * @param intake first step
 * @param cores what it hands records to
 */
public record ServiceTopology(Intake intake, List<Core<?, ?, ?>> cores) {

    public ServiceTopology {
        cores = List.copyOf(cores);
    }

    /** Adds the nodes to a topology. */
    public void addTo(Topology topology, TaskWiring.Factory wiring) {
        addProcessor(topology, intake.processor(), intake.sources(), () -> new IntakeProcessor(intake, wiring));
        Sinks.add(topology, intake.processor(), List.of(intake.inbox()), intake.deadLetters());
        Sinks.addEverywhere(topology, intake.processor(), intake.inbox());
        cores.forEach(core -> addCore(topology, core, wiring));
    }

    /** Every topic it reads or writes, inboxes included: those whose schemas it must know before it starts. */
    public List<Topic> topics() {
        Stream<Topic> first = Stream.concat(intake.sources().stream(), Stream.of(intake.inbox(), intake.deadLetters()));
        Stream<Topic> then =
                cores.stream().flatMap(core -> Stream.concat(core.sources().stream(), core.outputs().stream()));
        return Stream.concat(first, then).distinct().toList();
    }

    private static <S, C, E> void addCore(Topology topology, Core<S, C, E> core, TaskWiring.Factory wiring) {
        addProcessor(topology, core.name(), core.sources(), () -> new CoreProcessor<>(core, wiring));
        Sinks.add(topology, core.name(), core.outputs(), core.deadLetters());
    }

    private static void addProcessor(
            Topology topology,
            String name,
            List<Topic> sources,
            java.util.function.Supplier<Processor<byte[], byte[], byte[], byte[]>> processor) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name + "-source",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                sources.stream().map(Topic::name).toArray(String[]::new));
        topology.addProcessor(name, processor::get, name + "-source");
        topology.addStateStore(StoreTables.store(TaskWiring.store(name)), name);
    }
}
