package io.guildhall.router.worker;

/**
 * A worker in a market: the same person in two markets is two workers.
 *
 * @param marketId the market
 * @param workerId the worker
 */
public record WorkerKey(String marketId, String workerId) {

    /** The worker of a profile. */
    public static WorkerKey of(Profile profile) {
        return new WorkerKey(profile.marketId(), profile.workerId());
    }

    static WorkerKey parse(String text) {
        int slash = text.indexOf('/');
        return new WorkerKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return marketId + "/" + workerId;
    }
}
