package io.guildhall.router.basis;

import io.guildhall.support.core.Origin;

/**
 * The place of one record in its topic.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record Position(int partition, long offset) {

    /** The place an input came from. */
    public static Position of(Origin origin) {
        return new Position(origin.partition(), origin.offset());
    }
}
