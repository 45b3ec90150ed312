package io.guildhall.tasks.demand;

import io.guildhall.support.core.Origin;
import java.time.Instant;

/**
 * A request without fault whose client is not known yet.
 *
 * @param request the request; in the row without its units, which have rows of their own
 * @param units how many units it has
 * @param origin where it stands in the log
 * @param until when it is refused if its client is still unknown
 */
public record WaitingRequest(DemandRequest request, int units, Origin origin, Instant until) {

    /** Tells waiting requests apart, and sorts them as they stand in the log. */
    public String key() {
        return "%05d-%019d".formatted(origin.partition(), origin.offset());
    }
}
