package io.guildhall.support.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings that services run with, read from the file they read. */
final class ProductionSettings {

    private ProductionSettings() {}

    static Map<String, Object> streams() {
        return bind("spring.kafka.streams.properties");
    }

    static Map<String, Object> kafka() {
        return bind("spring.kafka.properties");
    }

    private static Map<String, Object> bind(String prefix) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("guildhall-service.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HashMap<>(Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }
}
