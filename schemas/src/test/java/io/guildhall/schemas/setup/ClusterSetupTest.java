package io.guildhall.schemas.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.PortableSchema;
import io.guildhall.schemas.serde.RegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class ClusterSetupTest {

    private static final int PARTITIONS = 4;
    private static final SetupOptions OPTIONS =
            new SetupOptions("broker:9092", "mock://set-up", PARTITIONS, (short) 1, Duration.ZERO, Map.of());

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final Admin admin =
            MockAdminClient.create().numBrokers(1).usingRaftController(true).build();

    private List<String> setUpTopics() {
        return new TopicSetup(admin, OPTIONS, progress).run(Topics.ALL);
    }

    private void create(Topic topic, int partitions, Map<String, String> changes) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.putAll(changes);
        NewTopic created = new NewTopic(topic.name(), partitions, (short) 1).configs(config);
        assertThat(admin.createTopics(List.of(created)).all()).succeedsWithin(Duration.ofSeconds(10));
    }

    private static RegistryClient registry(String scope) {
        return RegistryClient.of(Map.of(AvroSerdeConfig.URL, "mock://" + scope));
    }

    @Test
    void creates_every_topic_and_finds_nothing_amiss_the_second_time() {
        assertThat(setUpTopics()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("created, 4 partitions")
                .doesNotContain("present");
        printed.reset();
        assertThat(setUpTopics()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("present").doesNotContain("created");
        assertThat(ClusterCheck.differences(admin, Topics.ALL)).isEmpty();
    }

    @Test
    void topics_have_the_settings_of_the_catalogue() {
        setUpTopics();
        assertThat(ExistingTopics.settings(admin, Topics.ALL)).hasSameSizeAs(Topics.ALL);
        Topics.ALL.forEach(topic -> assertThat(
                        ExistingTopics.settings(admin, List.of(topic)).get(topic.name()))
                .containsAllEntriesOf(topic.config()));
    }

    @Test
    void names_every_difference_of_topics_that_exist_and_changes_none() {
        create(Topics.DEMAND_REQUESTS, 3, Map.of());
        create(Topics.PAYOUTS, PARTITIONS, Map.of("message.timestamp.type", "CreateTime", "retention.ms", "1000"));
        List<String> expected = List.of(
                "demand.requests.v1 has 3 partitions, wanted 4: a count is fixed for the life of a cluster",
                "payout.payouts.v1 has message.timestamp.type=CreateTime, wanted LogAppendTime",
                "payout.payouts.v1 has retention.ms=1000, wanted -1");
        assertThat(setUpTopics()).isEqualTo(expected);
        assertThat(setUpTopics()).isEqualTo(expected);
        assertThat(new ClusterMismatchException(expected)).hasMessage("""
                The cluster differs from the topic catalogue:
                  - demand.requests.v1 has 3 partitions, wanted 4: a count is fixed for the life of a cluster
                  - payout.payouts.v1 has message.timestamp.type=CreateTime, wanted LogAppendTime
                  - payout.payouts.v1 has retention.ms=1000, wanted -1""");
    }

    @Test
    void a_service_is_told_which_topics_are_missing_or_have_another_partition_count() {
        create(Topics.WORKERS, PARTITIONS, Map.of());
        create(Topics.RATES, PARTITIONS, Map.of());
        create(Topics.POOLS, 7, Map.of());
        assertThat(ClusterCheck.differences(admin, List.of(Topics.POOLS, Topics.WORKERS, Topics.RATES, Topics.CLIENTS)))
                .containsExactly(
                        "operations.pools.v1 has 7 partitions, the others have 4",
                        "operations.clients.v1 is missing: run the set-up");
    }

    @Test
    void registers_portable_schemas_under_a_level_that_binds_all_versions() {
        RegistryClient registry = registry("all-schemas");
        assertThat(new SchemaSetup(registry, progress).run(Topics.ALL)).isEmpty();
        Topics.ALL.forEach(topic -> topic.schemas().forEach(schema -> {
            String subject = topic.subject(schema);
            Schema registered = registry.latest(subject).schema();
            assertThat(registered.toString())
                    .isEqualTo(PortableSchema.of(schema).toString());
            assertThat(registered.toString()).doesNotContain("avro.java.string");
            assertThat(registry.compatibility(subject)).isEqualTo(Optional.of("FULL_TRANSITIVE"));
        }));
        assertThat(new SchemaSetup(registry, progress).run(Topics.ALL)).isEmpty();
    }

    @Test
    void names_the_subject_whose_earlier_schema_does_not_fit() {
        RegistryClient registry = registry("misfit");
        String text = DemandCancelled.getClassSchema().toString();
        Schema earlier = new Schema.Parser().parse(text.replace("\"name\":\"reason\"", "\"name\":\"motive\""));
        String subject = Topics.DEMAND_CANCELLATIONS.subject(earlier);
        registry.register(subject, earlier, false);
        assertThat(new SchemaSetup(registry, progress).run(Topics.ALL))
                .singleElement()
                .asString()
                .startsWith(subject + " was refused: ");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("REFUSED");
    }

    @Test
    void progress_lines_are_aligned() {
        setUpTopics();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(line -> line.indexOf("created")))
                .hasSameSizeAs(Topics.ALL)
                .containsOnly(progressColumn());
    }

    private int progressColumn() {
        int longest = Topics.ALL.stream()
                .flatMap(topic -> topic.schemas().stream().map(topic::subject))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
        return "topic    ".length() + longest + 1;
    }
}
