package io.guildhall.tasks.work;

import java.time.Instant;

/**
 * That work was paid outside its demand, so that it is not paid so again.
 *
 * @param acceptedAt when
 */
public record OverdueWork(Instant acceptedAt) {}
