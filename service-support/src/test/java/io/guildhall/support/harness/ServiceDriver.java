package io.guildhall.support.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.MockRegistry;
import io.guildhall.schemas.serde.PortableSchema;
import io.guildhall.support.runtime.SharedSettings;
import io.guildhall.support.topology.ServiceTopology;
import io.guildhall.support.topology.TaskWiring;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The topology of a service under its production settings, driven by hand: records in, time passes, records out. What it
 * writes to its inbox it reads again, as in a cluster. Time stands still unless {@link #pass} moves it.
 */
public final class ServiceDriver implements AutoCloseable {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final TopologyTestDriver driver;
    private final Wire wire = new Wire();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = START;

    /** Starts the topology with an empty state in the folder. */
    public ServiceDriver(ServiceTopology service, Path stateDir) {
        Topology topology = new Topology();
        service.addTo(topology, new TaskWiring.Factory(service.intake().service(), wire.serdes(), meters));
        driver = new TopologyTestDriver(topology, streams(service, stateDir), START);
    }

    private static Properties streams(ServiceTopology service, Path stateDir) {
        Properties streams = new Properties();
        streams.putAll(SharedSettings.streams());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, service.intake().service());
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        return streams;
    }

    /** Appends a record to a topic, now. */
    public void send(Topic topic, String key, SpecificRecord content) {
        sendBytes(topic, key, encode(topic, content), new RecordHeaders());
    }

    /** Appends a record with headers. */
    public void send(Topic topic, String key, SpecificRecord content, RecordHeaders headers) {
        sendBytes(topic, key, encode(topic, content), headers);
    }

    /** The bytes a record has on a topic. */
    public byte[] encode(Topic topic, SpecificRecord content) {
        return wire.encode(topic, content);
    }

    /**
     * The bytes of a record as a client with a later schema of its own writes it: one more field, and an id that the
     * service has not met.
     */
    public byte[] encodeWithForeignSchema(Topic topic, SpecificRecord content) {
        ObjectNode json = (ObjectNode) JsonMapper.shared()
                .readTree(PortableSchema.of(content.getSchema()).toString());
        ((ArrayNode) json.get("fields"))
                .addObject()
                .put("name", "note")
                .put("type", "string")
                .put("default", "");
        Schema later = new Schema.Parser().parse(json.toString());
        int id = wire.registry().register(topic.subject(later), later, false);
        byte[] own = encode(topic, content);
        // The one more field is an empty string, a single zero byte at the end.
        return ByteBuffer.allocate(own.length + 1)
                .put((byte) 0)
                .putInt(id)
                .put(own, 5, own.length - 5)
                .array();
    }

    /** Appends any bytes, or none. */
    public void sendBytes(Topic topic, String key, byte @Nullable [] value) {
        sendBytes(topic, key, value, new RecordHeaders());
    }

    private void sendBytes(Topic topic, String key, byte @Nullable [] value, RecordHeaders headers) {
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, headers, now));
    }

    /** Lets time pass, a fifth of a second at a time, so that everything due gets its tick. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(200);
            driver.advanceWallClockTime(Duration.ofMillis(200));
        }
    }

    /** What the time is. */
    public Instant now() {
        return now;
    }

    /** Everything written to the topic since it was last asked for. */
    public List<TestRecord<byte[], byte[]>> bytes(Topic topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The records of one type written to the topic since it was last asked for; others are passed over. */
    public <R extends SpecificRecord> List<R> read(Topic topic, Class<R> type) {
        return bytes(topic).stream()
                .map(written -> wire.decode(topic, written.value()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The registry, for tests that take it down. */
    public MockRegistry registry() {
        return wire.registry();
    }

    /** The meters of the service. */
    public SimpleMeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        driver.close();
    }
}
