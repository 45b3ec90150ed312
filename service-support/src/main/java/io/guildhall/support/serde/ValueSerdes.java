package io.guildhall.support.serde;

import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes the serializers and deserializers of values from configuration: ours by default, Confluent's own where it is on
 * the class path and named instead. Each task gets its own, since they need not be safe for several threads.
 *
 * @param serializerClass class that writes values
 * @param deserializerClass class that reads them
 * @param settings Confluent's configuration keys, such as {@code schema.registry.url}
 */
public record ValueSerdes(String serializerClass, String deserializerClass, Map<String, Object> settings) {

    public ValueSerdes {
        settings = Map.copyOf(settings);
    }

    /** A serializer of values. */
    @SuppressWarnings("unchecked") // it takes any record of the catalogue
    public Serializer<Object> serializer() {
        Serializer<Object> serializer = create(serializerClass, Serializer.class);
        serializer.configure(settings, false);
        return serializer;
    }

    /** A deserializer of values. */
    public Deserializer<?> deserializer() {
        Deserializer<?> deserializer = create(deserializerClass, Deserializer.class);
        deserializer.configure(settings, false);
        return deserializer;
    }

    private static <T> T create(String className, Class<T> type) {
        try {
            return Utils.newInstance(className, type);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("no class " + className + " on the class path", absent);
        }
    }
}
