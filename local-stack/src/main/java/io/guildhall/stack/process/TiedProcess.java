package io.guildhall.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts processes that end when this JVM does, however it ends. */
final class TiedProcess {

    /**
     * The shell replaces itself with the command, so the process id is the command's own. What it leaves behind waits
     * on our end of a pipe; that closes when this JVM is gone, {@code kill -9} included, and then it kills the command.
     * Ctrl-C reaches the whole terminal group: ignored here, so that servers stop in the order we choose.
     */
    private static final String SCRIPT = """
            trap '' INT HUP
            exec 3<&0
            { cat <&3; kill -9 $$; } >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private TiedProcess() {}

    /** Starts a command, its output appended to a file. */
    static Process start(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException {
        List<String> words = Stream.concat(Stream.of("/bin/sh", "-c", SCRIPT, "guildhall"), command.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
