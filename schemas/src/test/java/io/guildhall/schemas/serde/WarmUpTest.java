package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {

    private static void register(String scope) {
        MockRegistry registry = MockRegistry.forScope(scope);
        for (Topic topic : Topics.ALL) {
            for (Schema schema : topic.schemas()) {
                registry.register(topic.subject(schema), PortableSchema.of(schema), false);
            }
        }
    }

    private static Map<String, Object> settings(String scope, boolean removeJavaProperties) {
        return Demands.settings(
                "mock://" + scope,
                AvroSerdeConfig.AUTO_REGISTER,
                false,
                AvroSerdeConfig.REMOVE_JAVA_PROPERTIES,
                removeJavaProperties,
                AvroSerdeConfig.VALUE_STRATEGY,
                CatalogueSubjectNameStrategy.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_service_that_has_warmed_up_needs_no_registry_for_its_own_records(boolean removeJavaProperties) {
        String scope = "warm-up-" + removeJavaProperties;
        register(scope);
        Map<String, Object> settings = settings(scope, removeJavaProperties);
        RegistryClient.of(settings).warmUp(Topics.ALL);
        MockRegistry.forScope(scope).setDown(true);

        AvroSerde<DemandCancelled> serde = AvroSerde.forValues(settings);
        DemandCancelled data = Demands.cancelled("d1");
        byte[] bytes = serde.serializer().serialize(Demands.TOPIC, data);
        assertThat(serde.deserializer().deserialize(Demands.TOPIC, bytes)).isEqualTo(data);
    }

    @Test
    void a_service_that_has_not_warmed_up_says_the_registry_is_to_blame_and_recovers_with_it() {
        String scope = "cold";
        register(scope);
        MockRegistry registry = MockRegistry.forScope(scope);
        Map<String, Object> settings = settings(scope, true);
        AvroSerde<DemandCancelled> serde = AvroSerde.forValues(settings);
        registry.setDown(true);
        assertThatThrownBy(() -> serde.serializer().serialize(Demands.TOPIC, Demands.cancelled("d1")))
                .isInstanceOf(SerializationException.class)
                .hasCauseInstanceOf(RegistryUnavailableException.class)
                .satisfies(failure ->
                        assertThat(DecodeFailure.registryUnavailable(failure)).isTrue());
        registry.setDown(false);
        assertThat(serde.serializer().serialize(Demands.TOPIC, Demands.cancelled("d1")))
                .isNotEmpty();
    }

    @Test
    void a_schema_that_set_up_has_not_registered_is_named() {
        assertThatThrownBy(() -> RegistryClient.of(settings("empty", true)).warmUp(Topics.ALL))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining(Topics.ALL.getFirst().name() + "-value");
    }
}
