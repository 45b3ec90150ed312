package io.guildhall.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiedProcessIT {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_server_ends_when_the_program_that_started_it_is_killed() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process parent = new ProcessBuilder(java, "-cp", classPath, TiedParent.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = parent.inputReader()) {
            long child = Long.parseLong(out.readLine());
            assertThat(ProcessHandle.of(child))
                    .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());

            parent.destroyForcibly();

            await().until(() -> ProcessHandle.of(child).isEmpty());
        }
    }
}
