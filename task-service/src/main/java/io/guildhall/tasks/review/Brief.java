package io.guildhall.tasks.review;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer needs to see beside the answer.
 *
 * @param instructions what the worker was to do
 * @param content what they judged, or where it is to be had
 */
public record Brief(String instructions, @Nullable String content) {}
