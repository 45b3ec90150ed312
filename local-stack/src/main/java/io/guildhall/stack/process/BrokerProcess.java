package io.guildhall.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Apache Kafka, broker and controller in one process. */
public final class BrokerProcess extends ServerProcess {

    private static final int HEAP_MEGABYTES = 512;
    private static final int FORMAT_HEAP_MEGABYTES = 128;
    private static final long FORMAT_LIMIT_SECONDS = 60;
    private static final int PROBE_MILLIS = 1000;

    private final Installation installation;
    private final int port;
    private final int controllerPort;

    public BrokerProcess(Installation installation, Path directory, int port, int controllerPort) {
        super("broker", directory);
        this.installation = installation;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    @Override
    void prepare() throws IOException {
        Files.writeString(settings(), BrokerSettings.of(port, controllerPort, logs()));
        try (InputStream logging = BrokerProcess.class.getResourceAsStream("/process/broker-log4j2.properties")) {
            Files.copy(Objects.requireNonNull(logging), logging(), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(logs().resolve("meta.properties"))) {
            format();
        }
    }

    /** A broker starts only on storage that was given a cluster id. */
    private void format() throws IOException {
        List<String> command = java(FORMAT_HEAP_MEGABYTES)
                .main(installation.brokerClassPath(), "kafka.tools.StorageTool")
                .with(
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings().toString())
                .words();
        Process format = TiedProcess.start(command, Map.of(), directory(), log());
        try {
            if (!format.waitFor(FORMAT_LIMIT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
                format.destroyForcibly();
                throw new ServerFailedException("the broker's storage could not be made ready: see " + log());
            }
        } catch (InterruptedException e) {
            format.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailedException("interrupted while the broker's storage was made ready", e);
        }
    }

    @Override
    List<String> command() {
        String classPath = installation.brokerClassPath();
        Path library = Path.of(classPath.substring(0, classPath.indexOf(File.pathSeparatorChar)));
        return java(HEAP_MEGABYTES)
                .sharing(installation.classData("broker", library))
                .main(classPath, "kafka.Kafka")
                .with(settings().toString())
                .words();
    }

    private JavaCommand java(int heapMegabytes) {
        return new JavaCommand(heapMegabytes).property("log4j2.configurationFile", logging());
    }

    @Override
    Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }

    /** It lists its nodes only after the controller has let it in. */
    @Override
    boolean answers() {
        if (Ports.isFree(port)) {
            return false;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PROBE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PROBE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path settings() {
        return directory().resolve("server.properties");
    }

    private Path logging() {
        return directory().resolve("log4j2.properties");
    }

    private Path logs() {
        return directory().resolve("logs");
    }
}
