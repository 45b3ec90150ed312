package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.consensus.Reliability;
import java.time.Duration;

/**
 * What an operator may set.
 *
 * @param clientWait how long a request of an unknown client is kept before it is refused
 * @param updateInterval how long a client is told nothing new about a demand that moves
 * @param appealWindow how long a rejection or a reversal can be appealed
 * @param reliability how far a judge is believed in a consensus
 */
public record TaskSettings(
        Duration clientWait, Duration updateInterval, Duration appealWindow, Reliability reliability) {

    /**
     * @throws IllegalArgumentException when a duration is negative, or no time is left to appeal
     */
    public TaskSettings {
        if (clientWait.isNegative() || updateInterval.isNegative()) {
            throw new IllegalArgumentException("client-wait and update-interval must not be negative");
        }
        if (!appealWindow.isPositive()) {
            throw new IllegalArgumentException("appeal-window must be more than nothing");
        }
    }
}
