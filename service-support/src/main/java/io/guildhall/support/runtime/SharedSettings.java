package io.guildhall.support.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * The settings that services run with, read from the file they read: for tests and benchmarks, which mean nothing under
 * others.
 */
public final class SharedSettings {

    private static final String FILE = "guildhall-service.yml";

    private SharedSettings() {}

    /** Settings of Kafka Streams. */
    public static Map<String, Object> streams() {
        return bind("spring.kafka.streams.properties");
    }

    /** Settings of every Kafka client, those of the serde among them. */
    public static Map<String, Object> kafka() {
        return bind("spring.kafka.properties");
    }

    private static Map<String, Object> bind(String prefix) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HashMap<>(Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }
}
