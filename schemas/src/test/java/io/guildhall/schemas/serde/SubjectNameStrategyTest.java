package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.TaskOpened;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SubjectNameStrategyTest {

    private static final String CONFLUENT = "io.confluent.kafka.serializers.subject.";
    private static final Schema OPENED = TaskOpened.getClassSchema();

    @Test
    void confluent_strategies_are_known_by_name() {
        assertThat(subject(CONFLUENT + "TopicNameStrategy", false)).isEqualTo("t-value");
        assertThat(subject(CONFLUENT + "TopicNameStrategy", true)).isEqualTo("t-key");
        assertThat(subject(CONFLUENT + "TopicRecordNameStrategy", false)).isEqualTo("t-io.guildhall.task.TaskOpened");
        assertThat(subject(CONFLUENT + "RecordNameStrategy", false)).isEqualTo("io.guildhall.task.TaskOpened");
    }

    @Test
    void topic_name_is_the_default() {
        AvroSerdeConfig config = new AvroSerdeConfig(Map.of(AvroSerdeConfig.URL, "mock://defaults"));
        assertThat(config.subjects(false).subject("t", false, OPENED)).isEqualTo("t-value");
        assertThat(config.subjects(true).subject("t", true, OPENED)).isEqualTo("t-key");
    }

    @Test
    void catalogue_strategy_may_be_configured_as_a_class_and_asks_the_catalogue() {
        AvroSerdeConfig config = new AvroSerdeConfig(Map.of(
                AvroSerdeConfig.URL,
                "mock://catalogue",
                AvroSerdeConfig.VALUE_STRATEGY,
                CatalogueSubjectNameStrategy.class));
        SubjectNameStrategy strategy = config.subjects(false);
        String lifecycle = Topics.TASK_LIFECYCLE.name();
        assertThat(strategy.subject(lifecycle, false, OPENED)).isEqualTo(lifecycle + "-io.guildhall.task.TaskOpened");
        assertThat(strategy.subject(Topics.DEMAND_CANCELLATIONS.name(), false, DemandCancelled.getClassSchema()))
                .isEqualTo("demand.cancellations.v1-value");
        assertThatThrownBy(() -> strategy.subject("elsewhere", false, OPENED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> strategy.subject(lifecycle, true, OPENED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_classes_are_refused() {
        assertThatThrownBy(() -> SubjectNameStrategy.named("java.lang.String")).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> SubjectNameStrategy.named("no.such.Strategy")).isInstanceOf(ConfigException.class);
    }

    private static String subject(String strategy, boolean isKey) {
        return SubjectNameStrategy.named(strategy).subject("t", isKey, OPENED);
    }
}
