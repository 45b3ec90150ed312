package io.guildhall.router.worker;

import java.time.Instant;

/**
 * A worker who could take a task now.
 *
 * @param person who
 * @param since since when
 */
public record IdleWorker(Person person, Instant since) {}
