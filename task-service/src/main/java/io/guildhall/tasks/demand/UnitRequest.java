package io.guildhall.tasks.demand;

import org.jspecify.annotations.Nullable;

/**
 * One item of a request, as the client wrote it.
 *
 * @param unitId id of the unit
 * @param content text to be judged
 * @param contentUri where the content is, when it is not here
 * @param goldAnswer the known right answer, if this unit measures the worker; never published
 */
public record UnitRequest(
        String unitId,
        @Nullable String content,
        @Nullable String contentUri,
        @Nullable String goldAnswer) {}
