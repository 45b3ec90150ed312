package io.guildhall.tasks.lifecycle;

import java.time.Duration;

/**
 * What an operator may set.
 *
 * @param clientWait how long a request of an unknown client is kept before it is refused
 * @param updateInterval how long a client is told nothing new about a demand that moves
 */
public record TaskSettings(Duration clientWait, Duration updateInterval) {

    /**
     * @throws IllegalArgumentException when a duration is negative
     */
    public TaskSettings {
        if (clientWait.isNegative() || updateInterval.isNegative()) {
            throw new IllegalArgumentException("client-wait and update-interval must not be negative");
        }
    }
}
