package io.guildhall.stack.cli;

import io.guildhall.stack.process.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a demonstration keeps its records: where it is told to, or in a place that is gone afterwards. */
final class DemoData implements AutoCloseable {

    private final Path path;
    private boolean keep;

    private DemoData(Path path, boolean keep) {
        this.path = path;
        this.keep = keep;
    }

    /**
     * The directory.
     *
     * @throws CommandFailedException when there is something in it: an id stands for ever, so a demonstration cannot be
     *     given twice on one log
     */
    static DemoData in(Optional<Path> wanted) {
        try {
            if (wanted.isEmpty()) {
                return new DemoData(Files.createTempDirectory("guildhall-demo"), false);
            }
            Path path = wanted.get();
            Files.createDirectories(path);
            if (!entries(path).isEmpty()) {
                throw new CommandFailedException(path + " is not empty: name a new directory for --data");
            }
            return new DemoData(path, true);
        } catch (IOException e) {
            throw new CommandFailedException("no directory for the demonstration can be made: name one with --data");
        }
    }

    Path path() {
        return path;
    }

    /** Sees to it that Ctrl-C ends the stack in order, and leaves as little behind. */
    void endWith(Stack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            close();
        }));
    }

    /** Keeps what a demonstration that failed has left. */
    void keep() {
        keep = true;
    }

    @Override
    public void close() {
        if (keep || !Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path entry : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new CommandFailedException(path + " could not be removed: remove it yourself");
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
