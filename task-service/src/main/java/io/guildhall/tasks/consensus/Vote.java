package io.guildhall.tasks.consensus;

import org.jspecify.annotations.Nullable;

/**
 * One judge's answer.
 *
 * @param answer the answer
 * @param measuredAccuracy share of the judge's graded work that was right, 0 to 1; null when too little was graded
 */
public record Vote(String answer, @Nullable Double measuredAccuracy) {}
