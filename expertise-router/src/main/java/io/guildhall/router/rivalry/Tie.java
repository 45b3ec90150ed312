package io.guildhall.router.rivalry;

import io.guildhall.router.worker.WorkerKey;
import java.time.Instant;

/**
 * A worker has worked for one of several rivals, and for a while works for none of the others.
 *
 * @param worker the worker
 * @param conflictGroup what the rivals share
 * @param clientId the one they worked for
 * @param until till when: that of the last lease by its deadline, and the configured time after it
 */
public record Tie(WorkerKey worker, String conflictGroup, String clientId, Instant until) {}
