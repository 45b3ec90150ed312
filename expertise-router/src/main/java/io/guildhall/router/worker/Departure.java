package io.guildhall.router.worker;

import io.guildhall.support.work.Engagement;
import java.time.Instant;

/**
 * An engagement that ends, in every market. A later profile with another engagement is not affected.
 *
 * @param workerId the worker
 * @param engagement engagement that ends
 * @param effectiveAt when it ends
 * @param effective whether that moment has come
 */
public record Departure(String workerId, Engagement engagement, Instant effectiveAt, boolean effective) {

    Departure inEffect() {
        return new Departure(workerId, engagement, effectiveAt, true);
    }
}
