package io.guildhall.support.carrier;

import java.time.Duration;

/**
 * When a core may act on deadlines.
 *
 * @param quietAfterStart how long it does not after a start, so that what was said meanwhile is read first
 * @param maxInputAge how old what it reads may be
 */
public record DeadlineSettings(Duration quietAfterStart, Duration maxInputAge) {}
