package io.guildhall.router.market;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.rivalry.Tie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ties whoever works for one of several rivals to it.
 *
 * @param separation how long after a lease
 */
record Rivalry(Duration separation) {

    /**
     * The tie that a lease brings; null where its client has no rivals. Whoever does old work again while tied to a rival
     * stays tied to that.
     */
    @Nullable Tie tie(Market market, Lease lease) {
        String group = market.clients.conflictGroup(lease.clientId());
        if (group == null) {
            return null;
        }
        String tied = market.ties.of(lease.worker()).getOrDefault(group, lease.clientId());
        return tied.equals(lease.clientId())
                ? new Tie(
                        lease.worker(),
                        group,
                        lease.clientId(),
                        lease.expiresAt().plus(separation))
                : null;
    }
}
