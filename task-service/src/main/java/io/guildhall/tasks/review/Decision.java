package io.guildhall.tasks.review;

import io.guildhall.tasks.work.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision, as it was sent.
 *
 * @param reviewerId who decides
 * @param verdict what
 * @param reasonCode why, as a code
 * @param comment why, for the worker to read
 */
public record Decision(
        String reviewerId,
        Verdict verdict,
        @Nullable String reasonCode,
        @Nullable String comment) {

    /** The reason it gives; null when it does not give it whole. */
    public @Nullable Ruling ruling() {
        return reasonCode == null || comment == null || reasonCode.isBlank() || comment.isBlank()
                ? null
                : new Ruling(reviewerId, reasonCode, comment);
    }
}
