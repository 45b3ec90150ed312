package io.guildhall.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_server_that_ends_while_starting_is_quoted() throws IOException {
        build("broken-service", "broken-service/target");
        build("broken-service", ".guildhall/services/broken-service");
        try (ServiceProcess service = service("broken-service")) {
            service.start();

            assertThatThrownBy(() -> service.awaitReady(LIMIT))
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("broken-service ended while starting")
                    .hasMessageContaining("corrupt jarfile");
            assertThat(service.isAlive()).isFalse();
            assertThat(service.memory()).isEmpty();
        }
    }

    @Test
    void a_service_that_cannot_be_unpacked_is_named() throws IOException {
        build("broken-service", "broken-service/target");
        try (ServiceProcess service = service("broken-service")) {
            assertThatThrownBy(service::start)
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("cannot unpack broken-service.jar");
        }
    }

    @Test
    void a_service_that_was_not_built_is_named() {
        try (ServiceProcess service = service("absent-service")) {
            assertThatThrownBy(service::start)
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("absent-service.jar is not built");
        }
    }

    private void build(String name, String folder) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(folder)).resolve(name + ".jar"), "no archive");
    }

    private ServiceProcess service(String name) {
        return new ServiceProcess(
                new Installation(home), name, home.resolve("data"), Ports.free(), 64, Compilation.QUICK, Map.of());
    }
}
