package io.guildhall.tasks.review;

import org.jspecify.annotations.Nullable;

/** What a review decides on. */
public enum Stage {
    /** On work as it was delivered. */
    REVIEW("/review"),
    /** On an objection to a rejection or a reversal. */
    APPEAL("/appeal");

    private final String suffix;

    Stage(String suffix) {
        this.suffix = suffix;
    }

    /** The id of the review of that work: assignmentId/review or assignmentId/appeal. */
    public String reviewOf(String assignmentId) {
        return assignmentId + suffix;
    }

    /** The work that the review of that id is on; null when it is no id of a review of this stage. */
    public @Nullable String subjectOf(String reviewRequestId) {
        return reviewRequestId.endsWith(suffix)
                ? reviewRequestId.substring(0, reviewRequestId.length() - suffix.length())
                : null;
    }
}
