package io.guildhall.router.intake.streams;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.intake.Checks;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.util.List;

/** The shape of what workers and their platforms say. */
final class WorkforceChecks {

    /** A worker sits on one bench for each domain and language, so both are limited. */
    private static final int MOST_QUALIFICATIONS = 50;

    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_EXCLUDED_CLIENTS = 1_000;
    private static final int MOST_SLOTS = 50;
    private static final int HIGHEST_LEVEL = 5;

    private WorkforceChecks() {}

    static void profile(WorkerProfile profile, Checks checks) {
        checks.about(profile.getWorkerId())
                .id("workerId", profile.getWorkerId())
                .id("marketId", profile.getMarketId())
                .known("engagement", profile.getEngagement())
                .optionalId("payeeId", profile.getPayeeId())
                .currency("currency", profile.getCurrency())
                .known("status", profile.getStatus());
        atMost("qualifications", profile.getQualifications(), MOST_QUALIFICATIONS, checks);
        atMost("languages", profile.getLanguages(), MOST_LANGUAGES, checks);
        atMost("excludedClients", profile.getExcludedClients(), MOST_EXCLUDED_CLIENTS, checks);
        profile.getQualifications()
                .forEach(held -> checks.id("qualifications.domain", held.getDomain())
                        .range("qualifications.level", held.getLevel(), 1, HIGHEST_LEVEL));
        profile.getLanguages().forEach(tag -> checks.language("languages", tag));
        profile.getExcludedClients().forEach(client -> checks.id("excludedClients", client));
    }

    static void presence(WorkerPresence presence, Checks checks) {
        checks.about(presence.getWorkerId())
                .id("workerId", presence.getWorkerId())
                .id("marketId", presence.getMarketId())
                .known("status", presence.getStatus())
                .range("slots", presence.getSlots(), 1, MOST_SLOTS);
    }

    static void submission(WorkSubmitted submitted, Checks checks) {
        boolean answered = submitted.getDisposition() != Disposition.SUBMITTED || submitted.getAnswer() != null;
        checks.about(submitted.getAssignmentId())
                .derivedId("assignmentId", submitted.getAssignmentId())
                .id("workerId", submitted.getWorkerId())
                .id("marketId", submitted.getMarketId())
                .known("disposition", submitted.getDisposition())
                .require(answered, ReasonCode.MISSING, "answer", "is needed when the disposition is SUBMITTED")
                .text("answer", submitted.getAnswer(), Checks.ANSWER_BYTES)
                .optionalId("suggestedDomain", submitted.getSuggestedDomain());
    }

    private static void atMost(String field, List<?> list, int most, Checks checks) {
        checks.require(
                list.size() <= most, ReasonCode.TOO_LARGE, field, "has " + list.size() + " entries, at most " + most);
    }
}
