package io.guildhall.support.carrier;

import java.time.Duration;
import java.time.Instant;

/** Knows whether a core is current enough to act on deadlines: an outage must not lapse what people did in time. */
final class DeadlineGate {

    private final DeadlineSettings settings;
    private Instant closedUntil;
    private Instant lastLook;

    DeadlineGate(DeadlineSettings settings, Instant start) {
        this.settings = settings;
        this.closedUntil = start.plus(settings.quietAfterStart());
        this.lastLook = start;
    }

    /** An input was read that was appended then. */
    void read(Instant appendedAt, Instant now) {
        if (Duration.between(appendedAt, now).compareTo(settings.maxInputAge()) > 0) {
            closeUntil(now.plus(settings.maxInputAge()));
        }
    }

    /** Whether deadlines count now. A long time without a look is an outage of our own, and starts anew. */
    boolean open(Instant now) {
        if (Duration.between(lastLook, now).compareTo(settings.maxInputAge()) > 0) {
            closeUntil(now.plus(settings.quietAfterStart()));
        }
        lastLook = now;
        return !now.isBefore(closedUntil);
    }

    private void closeUntil(Instant time) {
        if (time.isAfter(closedUntil)) {
            closedUntil = time;
        }
    }
}
