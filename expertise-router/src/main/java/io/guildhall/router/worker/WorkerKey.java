package io.guildhall.router.worker;

import java.util.Comparator;

/**
 * A worker in a market: the same person in two markets is two workers.
 *
 * @param marketId the market
 * @param workerId the worker
 */
public record WorkerKey(String marketId, String workerId) implements Comparable<WorkerKey> {

    private static final Comparator<WorkerKey> ORDER =
            Comparator.comparing(WorkerKey::marketId).thenComparing(WorkerKey::workerId);

    /** The worker of a profile. */
    public static WorkerKey of(Profile profile) {
        return new WorkerKey(profile.marketId(), profile.workerId());
    }

    /** The worker of a key as {@link #toString} writes it. */
    public static WorkerKey parse(String text) {
        int slash = text.indexOf('/');
        return new WorkerKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(WorkerKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return marketId + "/" + workerId;
    }
}
