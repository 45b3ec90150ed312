package io.guildhall.support.runtime;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.RegistryClient;
import io.guildhall.schemas.setup.ClusterCheck;
import io.guildhall.support.topology.ServiceTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Starts Streams once the cluster holds the topics of the catalogue and the ids of our own schemas are known, however
 * long that takes: a service that is started before its cluster waits for it, unready but alive.
 */
final class StreamsStarter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamsStarter.class);

    private static final int ADMIN_TIMEOUT_MS = 5_000;

    private final StreamsBuilderFactoryBean streams;
    private final List<Topic> topics;
    private final Map<String, Object> admin;
    private final Map<String, String> registry;
    private final Duration retry;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String waitingFor = "start";
    private volatile boolean running;

    StreamsStarter(
            StreamsBuilderFactoryBean streams,
            ServiceTopology topology,
            KafkaProperties kafka,
            ServiceProperties properties) {
        this.streams = streams;
        this.topics = topology.topics();
        this.admin = new HashMap<>(kafka.buildAdminProperties());
        // Short, so that health soon says what the start waits for.
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        this.registry = kafka.getProperties();
        this.retry = properties.startRetry();
    }

    /** What the start waits for, for health and logs. */
    String waitingFor() {
        return waitingFor;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("streams-starter").start(this::startWhenReady);
    }

    private void startWhenReady() {
        while (!isReady()) {
            if (stoppedWithin(retry)) {
                return;
            }
        }
        streams.start();
    }

    private boolean isReady() {
        List<String> missing = new ArrayList<>();
        try (Admin cluster = Admin.create(admin)) {
            missing.addAll(ClusterCheck.differences(cluster, topics));
            if (missing.isEmpty()) {
                RegistryClient.of(registry).warmUp(topics);
            }
        } catch (RuntimeException unavailable) { // broker or registry: told by health and log, and tried again
            missing.add(unavailable.getMessage() == null ? unavailable.toString() : unavailable.getMessage());
        }
        tell(String.join("; ", missing));
        return missing.isEmpty();
    }

    private void tell(String missing) {
        if (!missing.equals(waitingFor) && !missing.isEmpty()) {
            log.warn("Streams does not start yet: {}", missing);
        }
        waitingFor = missing;
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
