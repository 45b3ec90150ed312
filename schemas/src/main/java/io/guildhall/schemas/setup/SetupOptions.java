package io.guildhall.schemas.setup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the set-up is told.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param registryUrl URLs of the schema registry, comma-separated
 * @param partitions of every topic, fixed for the life of the cluster
 * @param replicationFactor of every topic
 * @param timeout how long to wait for a broker and a registry that do not answer yet
 * @param clientConfig further settings of the Kafka and registry clients, such as security
 */
public record SetupOptions(
        String bootstrapServers,
        String registryUrl,
        int partitions,
        short replicationFactor,
        Duration timeout,
        Map<String, Object> clientConfig) {

    static final String USAGE = """
            usage: --bootstrap-server HOST:PORT --registry URL
                   [--partitions N (12)] [--replication-factor N (3)] [--timeout SECONDS (60)] [--command-config FILE]\
            """;

    public SetupOptions {
        require(!bootstrapServers.isBlank(), "--bootstrap-server is missing");
        require(!registryUrl.isBlank(), "--registry is missing");
        require(partitions > 0, "--partitions must be positive");
        require(replicationFactor > 0, "--replication-factor must be positive");
        clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it is not as {@link #USAGE} has it
     */
    static SetupOptions parse(String... arguments) {
        Map<String, String> values = values(arguments);
        SetupOptions options = new SetupOptions(
                take(values, "--bootstrap-server", ""),
                take(values, "--registry", ""),
                takeNumber(values, "--partitions", "12"),
                (short) takeNumber(values, "--replication-factor", "3"),
                Duration.ofSeconds(takeNumber(values, "--timeout", "60")),
                load(take(values, "--command-config", "")));
        require(values.isEmpty(), "unknown option " + String.join(", ", values.keySet()));
        return options;
    }

    private static Map<String, String> values(String... arguments) {
        require(arguments.length % 2 == 0, "an option lacks its value");
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
        return values;
    }

    private static String take(Map<String, String> values, String name, String byDefault) {
        String value = values.remove(name);
        return value == null ? byDefault : value;
    }

    private static int takeNumber(Map<String, String> values, String name, String byDefault) {
        String value = take(values, name, byDefault);
        require(value.matches("[0-9]{1,4}"), name + " must be a number up to 9999");
        return Integer.parseInt(value);
    }

    private static Map<String, Object> load(String file) {
        Map<String, Object> loaded = new HashMap<>();
        if (file.isEmpty()) {
            return loaded;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
        properties.stringPropertyNames().forEach(name -> loaded.put(name, properties.getProperty(name)));
        return loaded;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
