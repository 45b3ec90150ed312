package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;
import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.ReviewPolicy;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.review.Verdict;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.WorkAccepted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReviewedTest {

    private final SmallLog log = new SmallLog();

    @Test
    void takes_work_that_its_reviewer_accepted() {
        assertThat(accepted(log).report().violations()).isEmpty();
    }

    @Test
    void takes_work_that_silence_accepted_and_finds_it_accepted_too_early() {
        SmallLog early = silent(new SmallLog());
        early.life.outcome.setAcceptedAt(Sequel.REVIEW_DUE.minusMillis(1));

        assertThat(silent(log).report().violations()).isEmpty();
        assertThat(early.only(ANSWERED)).containsExactly("was accepted by silence before a review of it was over");
    }

    @Test
    void takes_a_review_that_goes_on_and_finds_one_that_goes_on_too_long() {
        assertThat(underReview(log).report().violations()).isEmpty();
        assertThat(underReview(new SmallLog())
                        .until(Sequel.REVIEW_DUE.plus(Duration.ofMinutes(4)))
                        .only(ANSWERED))
                .singleElement()
                .asString()
                .startsWith("was due at 2026-11-20T11:01:10Z, but silence decided nothing");
    }

    @Test
    void takes_silence_without_a_review_where_judgements_wait_for_each_other() {
        log.life.outcome.setAcceptedBy(AcceptedBy.SILENCE);
        assertThat(log.only(ANSWERED)).containsExactly("was accepted by silence before a review of it was over");

        log.life.request.setReviewPolicy(ReviewPolicy.CONSENSUS);
        assertThat(log.report().violations()).isEmpty();
    }

    @Test
    void finds_a_verdict_that_was_not_followed() {
        log.also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/review", Verdict.REJECT).build());

        assertThat(log.only(ANSWERED)).containsExactly("was decided as REJECT, but that was not done");
    }

    @Test
    void finds_a_second_verdict_that_was_not_refused() {
        assertThat(accepted(log)
                        .also(
                                Topics.REVIEW_VERDICTS,
                                Sequel.verdict(Sequel.FIRST + "/review", Verdict.ACCEPT)
                                        .build())
                        .only(ANSWERED))
                .containsExactly("was requested 1 and decided 2 times");
    }

    @Test
    void finds_a_verdict_on_what_was_never_to_be_reviewed() {
        log.also(
                Topics.REVIEW_VERDICTS,
                Sequel.verdict(Sequel.FIRST + "/review", Verdict.ACCEPT).build());

        assertThat(log.only(ANSWERED)).containsExactly("is a review of what was never to be reviewed");
    }

    @Test
    void finds_a_worker_who_reviewed_their_own_work() {
        log.also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/review", Verdict.ACCEPT)
                                .setReviewerId("ada")
                                .build());

        assertThat(log.only(RIGHT_PEOPLE)).containsExactly("ada reviewed their own work");
    }

    private static SmallLog accepted(SmallLog log) {
        log.life.outcome.setAcceptedBy(AcceptedBy.REVIEWER);
        return log.also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/review", Verdict.ACCEPT).build());
    }

    private static SmallLog silent(SmallLog log) {
        log.life.outcome.setAcceptedBy(AcceptedBy.SILENCE).setAcceptedAt(Sequel.REVIEW_DUE);
        return log.also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build());
    }

    private static SmallLog underReview(SmallLog log) {
        log.life.request.setReviewPolicy(ReviewPolicy.REVIEWER);
        log.life.completed.setFinal$(false);
        return log.without(WorkAccepted.class)
                .without(PayoutIssued.class)
                .without(JournalPosted.class)
                .without(UnitCompleted.class)
                .also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build());
    }
}
