package io.guildhall.stack.reconcile;

import java.time.Duration;

/**
 * When the services count as done.
 *
 * @param quiet the log must not grow for so long
 * @param timeout longest wait for that
 */
public record Patience(Duration quiet, Duration timeout) {

    /** Three seconds of quiet, waited for as long as a minute. */
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(3), Duration.ofMinutes(1));
}
