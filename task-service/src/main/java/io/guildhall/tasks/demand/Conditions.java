package io.guildhall.tasks.demand;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a demand is judged.
 *
 * @param policy what decides on delivered work; never CONSENSUS where answers are free text, since those cannot be
 *     compared: there it is REVIEWER
 * @param reviewWindowSeconds how long a verdict may take before silence accepts
 * @param reviewPoolId pool whose members review, if there is one
 * @param judgementsPerUnit how many judge each unit
 * @param maxJudgementsPerUnit how many judge it at most, while they are not sure enough
 * @param targetConfidence what is sure enough; null where judgements are not added
 * @param answerOptions how many answers there are to choose from
 * @param language BCP 47 tag of the work
 */
public record Conditions(
        ReviewPolicy policy,
        int reviewWindowSeconds,
        @Nullable String reviewPoolId,
        int judgementsPerUnit,
        int maxJudgementsPerUnit,
        @Nullable Double targetConfidence,
        int answerOptions,
        String language) {

    /** Those a request states. */
    static Conditions of(DemandRequest request) {
        boolean freeText = request.answerOptions().isEmpty();
        boolean compared = request.reviewPolicy() != ReviewPolicy.CONSENSUS || !freeText;
        Integer most = request.maxJudgementsPerUnit();
        return new Conditions(
                compared ? request.reviewPolicy() : ReviewPolicy.REVIEWER,
                request.reviewWindowSeconds(),
                request.reviewPoolId(),
                request.judgementsPerUnit(),
                most == null ? request.judgementsPerUnit() : most,
                request.targetConfidence(),
                request.answerOptions().size(),
                request.language());
    }

    /** How long a verdict may take. */
    public Duration reviewWindow() {
        return Duration.ofSeconds(reviewWindowSeconds);
    }

    /** Whether so many judgements, of that confidence, call for one more. */
    public boolean wantsMore(int judgements, double confidence) {
        return targetConfidence != null && confidence < targetConfidence && judgements < maxJudgementsPerUnit;
    }
}
