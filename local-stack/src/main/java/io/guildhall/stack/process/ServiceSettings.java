package io.guildhall.stack.process;

import java.nio.file.Path;
import java.util.Map;

/** What every service of a stack is told. */
final class ServiceSettings {

    private ServiceSettings() {}

    /** Spring properties that point a service at the stack's broker and registry, and at a place for its state. */
    static Map<String, String> of(String bootstrapServers, String registryUrl, Path state) {
        return Map.of(
                "spring.kafka.bootstrap-servers", bootstrapServers,
                "spring.kafka.properties.schema.registry.url", registryUrl,
                "spring.kafka.streams.state-dir", state.toString());
    }
}
