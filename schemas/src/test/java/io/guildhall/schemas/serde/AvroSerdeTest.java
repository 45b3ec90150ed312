package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.records.Binary;
import io.guildhall.schemas.records.RandomRecords;
import io.guildhall.schemas.records.RecordTypes;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

    private static final String TOPIC = Demands.TOPIC;
    private static final int ROUNDS = 20;
    private static final long SEED = 20_261_122;

    private String url = "";

    @BeforeEach
    void own_registry(TestInfo test) {
        url = "mock://" + test.getTestMethod().orElseThrow().getName() + test.getDisplayName();
    }

    static List<Class<? extends SpecificRecord>> types() {
        return RecordTypes.all();
    }

    private <T extends IndexedRecord> AvroSerde<T> serde(Object... settings) {
        return AvroSerde.forValues(Demands.settings(url, settings));
    }

    @Test
    void writes_the_bytes_that_other_clients_write() {
        byte[] bytes = serde().serializer().serialize("t", Demands.counted("t1", 5));
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("00" + "00000001" + "0474310a");
    }

    @Test
    void null_stays_null() {
        assertThat(serde().serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde().deserializer().deserialize(TOPIC, null)).isNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_record_comes_back_as_it_went(Class<? extends SpecificRecord> type) {
        AvroSerde<SpecificRecord> serde = serde();
        Schema schema = RecordTypes.schema(type);
        RandomRecords random = new RandomRecords(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            GenericRecord made = random.next(schema);
            SpecificRecord data = Binary.read(Binary.write(made), schema, type);
            SpecificRecord read =
                    serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, data));
            // As generic records, since lists that Avro reads cannot compare elements with optional times.
            assertThat(Binary.read(Binary.write(read), schema, schema))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(made);
            assertThat(read).isInstanceOf(type);
        }
    }

    @Test
    void without_specific_reader_records_are_generic() {
        AvroSerde<IndexedRecord> serde = serde(AvroSerdeConfig.SPECIFIC_READER, "false");
        byte[] bytes = serde.serializer().serialize(TOPIC, Demands.cancelled("d1"));
        assertThat(serde.deserializer().deserialize(TOPIC, bytes))
                .isNotInstanceOf(SpecificRecord.class)
                .satisfies(read -> assertThat(read.get(0)).hasToString("d1"));
    }

    @Test
    void generic_and_generated_records_of_one_schema_have_the_same_bytes() {
        AvroSerde<IndexedRecord> serde = serde();
        DemandCancelled data = Demands.cancelled("d1");
        GenericRecord generic = Binary.read(Binary.write(data), data.getSchema(), data.getSchema());
        assertThat(serde.serializer().serialize(TOPIC, generic))
                .isEqualTo(serde.serializer().serialize(TOPIC, data));
    }

    @Test
    void a_field_added_by_a_newer_writer_is_left_out() {
        Schema newer = new Schema.Parser()
                .parse(DemandCancelled.getClassSchema()
                        .toString()
                        .replace(
                                "\"fields\":[",
                                "\"fields\":[{\"name\":\"added\",\"type\":\"string\",\"default\":\"\"},"));
        GenericRecord data = new RandomRecords(SEED).next(newer);
        byte[] bytes = this.<IndexedRecord>serde().serializer().serialize(TOPIC, data);
        AvroSerde<DemandCancelled> serde = serde();
        assertThat(serde.deserializer().deserialize(TOPIC, bytes).getDemandId()).isEqualTo(data.get("demandId"));
    }

    @Test
    void a_record_that_cannot_be_written_leaves_nothing_behind_for_the_next() {
        AvroSerde<IndexedRecord> serde = serde();
        byte[] before = serde.serializer().serialize("t", Demands.counted("t1", 5));
        GenericRecord broken = Demands.counted("spoilt", 1);
        broken.put("count", "not a number");
        assertThatThrownBy(() -> serde.serializer().serialize("t", broken))
                .isInstanceOf(SerializationException.class)
                .satisfies(failure ->
                        assertThat(DecodeFailure.registryUnavailable(failure)).isFalse());
        assertThat(serde.serializer().serialize("t", Demands.counted("t1", 5))).isEqualTo(before);
    }

    @Test
    void large_records_do_not_disturb_small_ones() {
        AvroSerde<DemandCancelled> serde = serde();
        for (String demandId : List.of("d1", "d".repeat(1_000_000), "d2")) {
            DemandCancelled data = Demands.cancelled(demandId);
            byte[] bytes = serde.serializer().serialize(TOPIC, data);
            assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(data);
        }
    }

    @Test
    void one_serde_serves_many_threads() {
        AvroSerde<DemandCancelled> serde = serde();
        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> Demands.cancelled("d" + i)))
                .allSatisfy(data -> {
                    byte[] bytes = serde.serializer().serialize(TOPIC, data);
                    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(data);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "00000001", "0100000001", "7b226122", "0000000001", "000000000106", "00000000010c6431"
            })
    void garbage_is_a_bad_record(String hex) {
        AvroSerde<DemandCancelled> serde = serde();
        serde.serializer().serialize(TOPIC, Demands.cancelled("d1"));
        assertThatThrownBy(() ->
                        serde.deserializer().deserialize(TOPIC, HexFormat.of().parseHex(hex)))
                .isInstanceOf(SerializationException.class)
                .satisfies(failure ->
                        assertThat(DecodeFailure.registryUnavailable(failure)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, Integer.MAX_VALUE, 0, -1, Integer.MIN_VALUE})
    void an_unknown_id_is_a_bad_record(int id) {
        AvroSerde<DemandCancelled> serde = serde();
        byte[] bytes = serde.serializer().serialize(TOPIC, Demands.cancelled("d1"));
        ByteBuffer.wrap(bytes).putInt(1, id);
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasCauseInstanceOf(UnknownSchemaException.class)
                .satisfies(failure ->
                        assertThat(DecodeFailure.registryUnavailable(failure)).isFalse());
    }

    @Test
    void a_type_without_generated_class_is_a_bad_record() {
        byte[] bytes = serde().serializer().serialize("t", Demands.counted("t1", 5));
        assertThatThrownBy(() -> serde().deserializer().deserialize("t", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("No generated class for io.guildhall.test.Counted");
    }

    @Test
    void without_auto_register_an_unknown_schema_is_refused() {
        assertThatThrownBy(() -> serde(AvroSerdeConfig.AUTO_REGISTER, false)
                        .serializer()
                        .serialize("t", Demands.counted("t1", 5)))
                .isInstanceOf(SerializationException.class)
                .hasCauseInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void without_auto_register_a_registered_schema_is_used() {
        byte[] registered = serde().serializer().serialize(TOPIC, Demands.cancelled("d1"));
        assertThat(serde(AvroSerdeConfig.AUTO_REGISTER, "false").serializer().serialize(TOPIC, Demands.cancelled("d1")))
                .isEqualTo(registered);
    }

    @Test
    void java_properties_are_registered_unless_they_are_to_be_removed() {
        serde().serializer().serialize(TOPIC, Demands.cancelled("d1"));
        RegistryClient registry = RegistryClient.of(Map.of(AvroSerdeConfig.URL, url));
        assertThat(registry.byId(1).toString()).contains("avro.java.string");
        serde(AvroSerdeConfig.REMOVE_JAVA_PROPERTIES, true).serializer().serialize(TOPIC, Demands.cancelled("d1"));
        assertThat(registry.byId(2).toString()).doesNotContain("avro.java.string");
    }

    @Test
    void the_latest_version_is_written_with_when_it_reads_the_record() {
        GenericRecord data = Demands.counted("t1", 5);
        Schema latest =
                new Schema.Parser().parse(data.getSchema().toString().replace("\"type\":\"int\"", "\"type\":\"long\""));
        int id = RegistryClient.of(Map.of(AvroSerdeConfig.URL, url)).register("t-value", latest, false);
        AvroSerde<IndexedRecord> serde = serde(AvroSerdeConfig.AUTO_REGISTER, false, AvroSerdeConfig.USE_LATEST, true);
        assertThat(WireFormat.schemaId(serde.serializer().serialize("t", data))).isEqualTo(id);
    }

    @Test
    void the_latest_version_is_refused_when_it_does_not_read_the_record() {
        GenericRecord data = Demands.counted("t1", 5);
        Schema latest = new Schema.Parser()
                .parse(data.getSchema().toString().replace("\"type\":\"int\"", "\"type\":\"boolean\""));
        RegistryClient.of(Map.of(AvroSerdeConfig.URL, url)).register("t-value", latest, false);
        AvroSerde<IndexedRecord> serde = serde(AvroSerdeConfig.AUTO_REGISTER, false, AvroSerdeConfig.USE_LATEST, true);
        assertThatThrownBy(() -> serde.serializer().serialize("t", data))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("cannot read io.guildhall.test.Counted");
    }
}
