package io.guildhall.tasks.work;

import org.jspecify.annotations.Nullable;

/**
 * Why work is rejected, to be done again, or taken back: for the worker to read.
 *
 * @param reviewerId who decided so; null for an operator
 * @param reasonCode why, as a code
 * @param comment why, in words
 */
public record Ruling(@Nullable String reviewerId, String reasonCode, String comment) {}
