package io.guildhall.router.lease;

import org.jspecify.annotations.Nullable;

/**
 * A lease that is over, kept a while to judge what still comes in under its id.
 *
 * @param workerId who held it
 * @param marketId market it was matched in
 * @param reason how it ended
 * @param lapsed the lease, when it lapsed: a submission may have been appended in time and be read later
 */
public record EndedLease(
        String workerId,
        String marketId,
        EndReason reason,
        @Nullable Lease lapsed) {

    static EndedLease of(Lease lease, EndReason reason) {
        return new EndedLease(lease.workerId(), lease.marketId(), reason, reason == EndReason.LAPSED ? lease : null);
    }
}
