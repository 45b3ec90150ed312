package io.guildhall.support.core;

import java.time.Instant;

/**
 * A look at the clock.
 *
 * @param now the time
 * @param deadlinesCount whether a deadline may be acted on: not while the core is behind what was already said, so that
 *     an outage does not lapse what people did in time
 */
public record Tick(Instant now, boolean deadlinesCount) {}
