package io.guildhall.stack.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry, spoken to through its Confluent-compatible interface. It keeps schemas in an H2 file, not in
 * Kafka, so that it starts beside the broker instead of after it.
 */
public final class RegistryProcess extends ServerProcess {

    private static final int HEAP_MEGABYTES = 96;

    private final Installation installation;
    private final int port;
    private final int managementPort;

    public RegistryProcess(Installation installation, Path directory, int port, int managementPort) {
        super("registry", directory);
        this.installation = installation;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Value for {@code schema.registry.url}. */
    public String url() {
        return "http://" + Ports.HOST + ":" + port + "/apis/ccompat/v7";
    }

    @Override
    List<String> command() {
        return new JavaCommand(HEAP_MEGABYTES)
                .compiledQuickly()
                .sharing(installation.classData("registry", installation.registry()))
                .property("quarkus.http.host", Ports.HOST)
                .property("quarkus.http.port", port)
                .property("quarkus.management.host", Ports.HOST)
                .property("quarkus.management.port", managementPort)
                .property("quarkus.http.access-log.enabled", false)
                .property("quarkus.http.io-threads", 2)
                .property("quarkus.thread-pool.max-threads", 8)
                .property("apicurio.storage.snapshot.location", directory())
                .property("apicurio.import.work-dir", directory())
                .property("apicurio.datasource.url", databaseUrl())
                .property("apicurio.datasource.jdbc.initial-size", 1)
                .property("apicurio.datasource.jdbc.min-size", 1)
                .property("apicurio.datasource.jdbc.max-size", 8)
                .jar(installation.registry())
                .words();
    }

    /** WRITE_DELAY=0: an id once answered must survive a crash, or another schema could get it. */
    private String databaseUrl() {
        return "jdbc:h2:file:" + directory().resolve("schemas") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    @Override
    Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "1");
    }

    @Override
    boolean answers() {
        return HttpProbe.isOk(URI.create("http://" + Ports.HOST + ":" + managementPort + "/health/ready"));
    }
}
