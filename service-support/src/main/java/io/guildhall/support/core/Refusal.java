package io.guildhall.support.core;

import org.jspecify.annotations.Nullable;

/**
 * Why an input is not acted on.
 *
 * @param code reason code
 * @param entityId id it concerns, if it can be told
 * @param field field at fault, if one is
 * @param message what is wrong and what would be right, for people to read
 */
public record Refusal(
        ReasonCode code,
        @Nullable String entityId,
        @Nullable String field,
        String message) {}
