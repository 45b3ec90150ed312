package io.guildhall.stack.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and decodes on a thread of its own, a little ahead of the checks: there are two cores. */
final class Ahead {

    /** Batches that wait at most: memory is bounded by what a few polls bring. */
    private static final int BATCHES = 4;

    /** The last is empty. */
    private final BlockingQueue<Optional<List<LogRecord>>> batches = new ArrayBlockingQueue<>(BATCHES);

    private volatile @Nullable RuntimeException failure;

    private Ahead() {}

    /** Hands on to the consumer, on this thread, what the reader reads on another; fails as either does. */
    static void read(LogReader reader, Consumer<LogRecord> consumer) {
        new Ahead().run(reader, consumer);
    }

    private void run(LogReader reader, Consumer<LogRecord> consumer) {
        Thread thread = Thread.ofPlatform().name("log-reader").daemon().start(() -> read(reader));
        try {
            for (var batch = batches.take(); batch.isPresent(); batch = batches.take()) {
                batch.get().forEach(consumer);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnusableException("interrupted", interrupted);
        } finally {
            thread.interrupt();
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void read(LogReader reader) {
        try {
            reader.read(batch -> put(Optional.of(batch)));
        } catch (RuntimeException failed) {
            failure = failed;
        }
        put(Optional.empty());
    }

    /** When it is interrupted, nobody waits for more. */
    private void put(Optional<List<LogRecord>> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
