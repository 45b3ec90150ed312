package io.guildhall.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One server as a process of its own, with a directory that outlives it: it may be stopped or killed and started again
 * on what it had written. It listens on 127.0.0.1 alone and ends with this JVM at the latest. Its end may be asked for
 * from any thread; all else is for one.
 */
public abstract sealed class ServerProcess implements AutoCloseable
        permits BrokerProcess, RegistryProcess, ServiceProcess {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(45);
    private static final int QUOTED_LINES = 8;

    private final String name;
    private final Path directory;
    private volatile @Nullable Process process;

    ServerProcess(String name, Path directory) {
        this.name = name;
        this.directory = directory.toAbsolutePath();
    }

    /** What must be on disk before the start. Called each time. */
    void prepare() throws IOException {}

    abstract List<String> command();

    abstract Map<String, String> environment();

    /** Whether it serves requests now. */
    abstract boolean answers();

    /** The name it is shown by. */
    public final String name() {
        return name;
    }

    /** Where it keeps its records and its log. */
    public final Path directory() {
        return directory;
    }

    /** Everything it has printed, earlier runs included. */
    public final Path log() {
        return directory.resolve(name + ".log");
    }

    /**
     * Starts it, without waiting until it serves.
     *
     * @throws IllegalStateException when it runs already
     * @throws ServerFailedException when it cannot be started
     */
    public final void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            Files.createDirectories(directory);
            prepare();
            process = TiedProcess.start(command(), environment(), directory, log());
        } catch (IOException e) {
            throw new ServerFailedException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until it serves.
     *
     * @throws ServerFailedException when it ends first or takes longer; quotes the last lines it printed
     */
    public final void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers()) {
            if (!isAlive()) {
                throw new ServerFailedException(name + " ended while starting" + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailedException(
                        name + " did not answer within " + limit.toSeconds() + " s" + lastLines());
            }
            pause();
        }
    }

    /** Whether the process runs, be it ready or not. */
    public final boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Its process id; empty before the first start. */
    public final Optional<Long> pid() {
        return Optional.ofNullable(process).map(Process::pid);
    }

    /** Its memory; empty when it does not run, or where there is no {@code /proc}. */
    public final Optional<Memory> memory() {
        return isAlive() ? pid().flatMap(Memory::of) : Optional.empty();
    }

    /** Asks it to end, without waiting. */
    public final void requestStop() {
        Process current = process;
        if (current != null) {
            // Not Process.destroy(): that closes our end of the pipe too, and so kills.
            current.toHandle().destroy();
        }
    }

    /** Ends it in order; by force if that takes more than 45 s. */
    public final void stop() {
        requestStop();
        if (!ended(GRACE)) {
            kill();
        }
    }

    /** Ends it as a crash does (SIGKILL), and returns once it is gone. */
    public final void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
            ended(GRACE);
        }
    }

    @Override
    public final void close() {
        stop();
    }

    private boolean ended(Duration limit) {
        Process current = process;
        try {
            return current == null || current.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("interrupted while " + name + " was starting", e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            List<String> last = lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size());
            return "; the end of " + log() + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
