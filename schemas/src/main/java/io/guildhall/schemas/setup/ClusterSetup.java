package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.RegistryClient;
import io.guildhall.schemas.serde.RegistryUnavailableException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Makes a cluster ready for the services: schemas registered, topics created. What is there already is compared with the
 * catalogue and never changed, so it may run any number of times.
 */
public final class ClusterSetup {

    /** Short, so that a broker that is not up yet is asked again, and the waiting shown. */
    private static final int ADMIN_TIMEOUT_MS = 5_000;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final SetupOptions options;
    private final Progress progress;
    private final Patience patience;

    /** A set-up that writes its progress to the stream. */
    public ClusterSetup(SetupOptions options, PrintStream out) {
        this.options = options;
        this.progress = new Progress(out);
        this.patience = new Patience(InstantSource.system(), options.timeout(), BETWEEN_ATTEMPTS, progress);
    }

    /** Exits 0 when the cluster is ready, 1 when it is not, 2 when the command line is wrong. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments, System.out, System.err));
    }

    static int execute(String[] arguments, PrintStream out, PrintStream err) {
        try {
            new ClusterSetup(SetupOptions.parse(arguments), out).run();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(SetupOptions.USAGE);
            return MISUSED;
        } catch (ClusterMismatchException e) {
            err.println(e.getMessage());
        } catch (RegistryUnavailableException e) {
            err.println("Is the schema registry up, and --registry right? " + e.getMessage());
        } catch (KafkaException e) {
            err.println("Is Kafka up, and --bootstrap-server right? " + e.getMessage());
        }
        return FAILED;
    }

    /**
     * Registers, creates and compares.
     *
     * @throws ClusterMismatchException with everything that differs
     * @throws RegistryUnavailableException when the registry did not answer in time
     * @throws KafkaException when the broker did not answer in time, or refused
     */
    public void run() {
        List<String> differences = new ArrayList<>(patience.await("schema registry", this::schemas));
        differences.addAll(patience.await("Kafka at " + options.bootstrapServers(), this::topics));
        if (!differences.isEmpty()) {
            throw new ClusterMismatchException(differences);
        }
        progress.line("ready", Topics.ALL.size() + " topics", options.partitions() + " partitions each");
    }

    private List<String> schemas() {
        return new SchemaSetup(RegistryClient.of(with(AvroSerdeConfig.URL, options.registryUrl())), progress)
                .run(Topics.ALL);
    }

    private List<String> topics() {
        Map<String, Object> config = with(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            return new TopicSetup(admin, options, progress).run(Topics.ALL);
        }
    }

    private Map<String, Object> with(String key, Object value) {
        Map<String, Object> config = new HashMap<>(options.clientConfig());
        config.put(key, value);
        return config;
    }
}
