package io.guildhall.stack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.schemas.serde.RegistryUnavailableException;
import io.guildhall.schemas.setup.ClusterMismatchException;
import io.guildhall.schemas.setup.ClusterSetup;
import io.guildhall.schemas.setup.SetupOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * Broker, registry and services on this machine, with everything they keep in one directory. A stack that was stopped or
 * killed goes on where it was when it is started on the same directory.
 */
public final class Stack implements AutoCloseable {

    private static final String SET_UP = "topics and schemas";
    private static final int PARTITIONS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SERVICE_HEAP_MEGABYTES = 256;

    private final StackPorts ports;
    private final StackProgress progress;
    private final DataDirectory data;
    private final BrokerProcess broker;
    private final RegistryProcess registry;
    private final List<ServiceProcess> services;

    /**
     * A stack that is not started yet, for a short life.
     *
     * @param data where it keeps its records; made if it is not there
     * @throws ServerFailedException when another stack runs on that directory
     */
    public Stack(Installation installation, Path data, StackPorts ports, StackProgress progress) {
        this(installation, data, ports, progress, Compilation.QUICK, Map.of());
    }

    /**
     * A stack whose services are told something of their own.
     *
     * @param settings Spring properties by service, above those in its jar
     * @throws ServerFailedException when another stack runs on that directory
     */
    public Stack(
            Installation installation,
            Path data,
            StackPorts ports,
            StackProgress progress,
            Compilation compilation,
            Map<String, Map<String, String>> settings) {
        this.ports = ports;
        this.progress = progress;
        this.data = DataDirectory.take(data);
        this.broker = new BrokerProcess(installation, this.data.of("broker"), ports.kafka(), Ports.free());
        this.registry = new RegistryProcess(installation, this.data.of("registry"), ports.registry(), Ports.free());
        this.services = ports.services().entrySet().stream()
                .map(service -> service(
                        installation,
                        service.getKey(),
                        service.getValue(),
                        compilation,
                        settings.getOrDefault(service.getKey(), Map.of())))
                .toList();
    }

    private ServiceProcess service(
            Installation installation, String name, int port, Compilation compilation, Map<String, String> own) {
        Path directory = data.of(name);
        Map<String, String> settings = new HashMap<>(own);
        settings.putAll(ServiceSettings.of(broker.bootstrapServers(), registry.url(), directory.resolve("state")));
        return new ServiceProcess(installation, name, directory, port, SERVICE_HEAP_MEGABYTES, compilation, settings);
    }

    /**
     * Starts everything in order.
     *
     * @throws ServerFailedException when a port is taken, a server does not come up, or what is on disk does not fit
     */
    public void start() {
        startServers();
        setUp();
        startServices();
    }

    /**
     * Starts broker and registry beside each other, and returns when both serve.
     *
     * @throws ServerFailedException when a port is taken, or a server does not come up
     */
    public void startServers() {
        ports.requireFree();
        // First the one that only computes; the broker's first start has a step of its own to wait for.
        startAll(List.of(registry, broker));
    }

    /**
     * Registers the schemas and creates the topics of the catalogue; its log is {@code setup.log}.
     *
     * @throws ServerFailedException when those of an earlier run differ
     */
    public void setUp() {
        long begun = System.nanoTime();
        progress.begun(SET_UP);
        SetupOptions options =
                new SetupOptions(broker.bootstrapServers(), registry.url(), PARTITIONS, (short) 1, LIMIT, Map.of());
        try (PrintStream log = new PrintStream(Files.newOutputStream(data.of("setup.log")), true, UTF_8)) {
            new ClusterSetup(options, log).run();
        } catch (ClusterMismatchException | KafkaException | RegistryUnavailableException | IOException e) {
            throw new ServerFailedException("topics and schemas could not be made ready: " + e.getMessage(), e);
        }
        progress.done(SET_UP, Duration.ofNanos(System.nanoTime() - begun));
    }

    /**
     * Starts the services beside each other, and returns when all are ready.
     *
     * @throws ServerFailedException when one does not come up
     */
    public void startServices() {
        startAll(services);
    }

    private void startAll(List<? extends ServerProcess> servers) {
        long begun = System.nanoTime();
        for (ServerProcess server : servers) {
            progress.begun(server.name());
            server.start();
        }
        for (ServerProcess server : servers) {
            server.awaitReady(LIMIT);
            progress.done(server.name(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** The broker. */
    public BrokerProcess broker() {
        return broker;
    }

    /** The schema registry. */
    public RegistryProcess registry() {
        return registry;
    }

    /** The services, in the order they are shown. */
    public List<ServiceProcess> services() {
        return services;
    }

    /** All its processes. */
    public List<ServerProcess> processes() {
        return Stream.concat(Stream.of(broker, registry), services.stream()).toList();
    }

    /** Ends all in order: the services while broker and registry still serve them. */
    @Override
    public void close() {
        stopAll(services);
        stopAll(List.of(registry, broker));
        data.close();
    }

    private static void stopAll(List<? extends ServerProcess> servers) {
        servers.forEach(ServerProcess::requestStop);
        servers.forEach(ServerProcess::stop);
    }
}
