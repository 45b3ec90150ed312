package io.guildhall.schemas.serde;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a registry, and how patiently.
 *
 * @param urls tried in turn when one fails
 * @param userInfo {@code user:password} for basic authentication
 * @param ssl Kafka's ssl settings, without prefix
 * @param connectTimeout for the connection alone
 * @param requestTimeout for a whole request
 * @param attempts in all, of a call that finds the registry unavailable
 * @param retryWait between attempts
 * @param breakerOpen how long the registry is left alone after it kept failing
 */
record RegistrySettings(
        List<String> urls,
        Optional<String> userInfo,
        Map<String, Object> ssl,
        Duration connectTimeout,
        Duration requestTimeout,
        int attempts,
        Duration retryWait,
        Duration breakerOpen) {

    static final String MOCK = "mock://";

    RegistrySettings {
        urls = List.copyOf(urls);
        ssl = Map.copyOf(ssl);
    }

    /** Set when the registry is one in memory, for tests. */
    Optional<String> mockScope() {
        return urls.stream()
                .filter(url -> url.startsWith(MOCK))
                .map(url -> url.substring(MOCK.length()))
                .findFirst();
    }
}
