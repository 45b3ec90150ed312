package io.guildhall.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.setup.ClusterSetup;
import io.guildhall.schemas.setup.SetupOptions;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.demo.Demo;
import io.guildhall.stack.process.Compilation;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Ports;
import io.guildhall.stack.process.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The same path on the servers' own images. */
class ContainersIT {

    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
    private static final int REGISTRY_PORT = 8080;
    private static final int PARTITIONS = 4;
    private static final int UNITS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void the_sample_plays_on_containers() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.out.println("SKIPPED: no Docker");
        }
        assumeTrue(docker, "no Docker");
        try (KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_MESSAGE_MAX_BYTES", "2097152");
                GenericContainer<?> registry = registry()) {
            Stream.of(kafka, registry).parallel().forEach(GenericContainer::start);
            Cluster cluster = new Cluster(kafka.getBootstrapServers(), url(registry));
            new ClusterSetup(
                            new SetupOptions(
                                    cluster.bootstrapServers(),
                                    cluster.registryUrl(),
                                    PARTITIONS,
                                    (short) 1,
                                    LIMIT,
                                    Map.of()),
                            System.out)
                    .run();
            play(cluster);
        }
    }

    @SuppressWarnings("resource") // closed by the caller
    private static GenericContainer<?> registry() {
        return new GenericContainer<>(REGISTRY)
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));
    }

    private static String url(GenericContainer<?> registry) {
        return "http://" + registry.getHost() + ':' + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
    }

    private void play(Cluster cluster) {
        List<ServiceProcess> services = Stream.of(Topics.TASK_SERVICE, Topics.EXPERTISE_ROUTER, Topics.PAYOUT_SERVICE)
                .map(name -> service(name, cluster))
                .toList();
        try {
            services.forEach(ServiceProcess::start);
            services.forEach(service -> service.awaitReady(LIMIT));
            Played.through(cluster, UNITS, workforce -> {});
        } finally {
            services.forEach(ServiceProcess::stop);
        }
    }

    private ServiceProcess service(String name, Cluster cluster) {
        Path directory = folder.resolve(name);
        Map<String, String> settings = new HashMap<>(Demo.serviceSettings().getOrDefault(name, Map.of()));
        settings.put("spring.kafka.bootstrap-servers", cluster.bootstrapServers());
        settings.put("spring.kafka.properties.schema.registry.url", cluster.registryUrl());
        settings.put(
                "spring.kafka.streams.state-dir", directory.resolve("state").toString());
        return new ServiceProcess(Installation.find(), name, directory, Ports.free(), 256, Compilation.QUICK, settings);
    }
}
