package io.guildhall.support.harness;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.schemas.serde.AvroSerializer;
import io.guildhall.schemas.serde.MockRegistry;
import io.guildhall.schemas.serde.PortableSchema;
import io.guildhall.schemas.serde.RegistryClient;
import io.guildhall.support.runtime.SharedSettings;
import io.guildhall.support.serde.ValueSerdes;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The wire format under production settings, with a registry of its own that knows every schema of the catalogue. */
final class Wire {

    private final MockRegistry registry;
    private final ValueSerdes serdes;
    private final Serializer<Object> serializer;
    private final Deserializer<?> deserializer;

    Wire() {
        String scope = UUID.randomUUID().toString();
        registry = MockRegistry.forScope(scope);
        Map<String, Object> settings = SharedSettings.kafka();
        settings.put("schema.registry.url", "mock://" + scope);
        registerSchemas(RegistryClient.of(settings));
        serdes = new ValueSerdes(AvroSerializer.class.getName(), AvroDeserializer.class.getName(), settings);
        serializer = serdes.serializer();
        deserializer = serdes.deserializer();
    }

    MockRegistry registry() {
        return registry;
    }

    ValueSerdes serdes() {
        return serdes;
    }

    byte[] encode(Topic topic, SpecificRecord content) {
        return serializer.serialize(topic.name(), content);
    }

    SpecificRecord decode(Topic topic, byte[] value) {
        return (SpecificRecord) deserializer.deserialize(topic.name(), value);
    }

    private static void registerSchemas(RegistryClient registry) {
        for (Topic topic : Topics.ALL) {
            for (Schema schema : topic.schemas()) {
                registry.register(topic.subject(schema), PortableSchema.of(schema), false);
            }
        }
        registry.warmUp(Topics.ALL);
    }
}
