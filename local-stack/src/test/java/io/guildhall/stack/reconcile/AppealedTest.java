package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;
import static io.guildhall.stack.reconcile.Guarantee.NOTHING_VANISHES;
import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;
import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;
import static io.guildhall.stack.reconcile.Guarantee.WITHIN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.review.Verdict;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealResult;
import io.guildhall.task.WorkAccepted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppealedTest {

    private static final Instant AFTERWARDS = Sequel.APPEALABLE_UNTIL.plus(Duration.ofMinutes(4));

    private final SmallLog log = new SmallLog();

    @Test
    void takes_a_rejection_that_became_final_unused() {
        assertThat(unused(log, Sequel.APPEALABLE_UNTIL).report().violations()).isEmpty();
    }

    @Test
    void finds_a_rejection_that_became_final_too_early_or_not_at_all() {
        assertThat(unused(log, Sequel.APPEALABLE_UNTIL.minusMillis(1)).only(ANSWERED))
                .containsExactly("became final before the time for an appeal was over");
        SmallLog open = rejected(new SmallLog());
        open.life.completed.setFinal$(false);
        assertThat(open.report().violations()).isEmpty();
        assertThat(open.until(AFTERWARDS).only(ANSWERED))
                .containsExactly("could be appealed against until 2026-11-27T10:11:10Z, but did not become final");
    }

    @Test
    void finds_a_rejection_without_reason_comment_or_time_for_an_appeal() {
        SmallLog without = rejected(log);
        without.life.completed.setFinal$(false);
        without.also(
                Topics.TASK_OUTCOMES,
                Sequel.rejected()
                        .setComment("")
                        .setAppealableUntil(Sequel.REJECTED)
                        .build());

        assertThat(without.about(ANSWERED))
                .contains(
                        "was rejected or reversed without reason or comment",
                        "was rejected or reversed without time for an appeal",
                        "was rejected 2 times");
    }

    @Test
    void takes_an_appeal_that_was_won_and_finds_one_that_was_not_paid() {
        assertThat(won(log).report().violations()).isEmpty();
        assertThat(won(new SmallLog())
                        .without(WorkAccepted.class)
                        .without(PayoutIssued.class)
                        .without(JournalPosted.class)
                        .about(ANSWERED))
                .containsExactly("was rejected 1 times and won 1 appeals, but was accepted 0 times");
    }

    @Test
    void finds_work_that_was_accepted_and_rejected() {
        log.also(Topics.TASK_OUTCOMES, Sequel.rejected().build())
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.UNUSED, Sequel.APPEALABLE_UNTIL)
                                .build());
        log.life.completed.setAt(Sequel.APPEALABLE_UNTIL);

        assertThat(log.only(ANSWERED))
                .containsExactly("was rejected 1 times and won 0 appeals, but was accepted 1 times");
    }

    @Test
    void finds_an_appeal_that_was_lost_without_a_word_or_decided_by_the_first_reviewer() {
        SmallLog lost = rejected(log)
                .also(Topics.REVIEW_APPEALS, Sequel.appealed())
                .also(Topics.REVIEW_REQUESTS, Sequel.appealReview().build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/appeal", Verdict.REJECT).build())
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.LOST, Sequel.REJECTED.plusSeconds(60))
                                .setComment(null)
                                .build());
        lost.life.completed.setAt(Sequel.REJECTED.plusSeconds(60));

        assertThat(lost.about(ANSWERED)).containsExactly("lost its appeal without a comment");
        assertThat(lost.about(RIGHT_PEOPLE)).containsExactly("rosa decided on an appeal against their own rejection");
    }

    @Test
    void finds_an_appeal_that_nobody_was_asked_to_decide() {
        assertThat(unused(log, Sequel.APPEALABLE_UNTIL)
                        .also(Topics.REVIEW_APPEALS, Sequel.appealed())
                        .only(ANSWERED))
                .containsExactly(
                        "was appealed against, but nobody was asked to decide",
                        "was appealed against, but closed as if it was not");
    }

    @Test
    void finds_a_demand_of_which_no_final_update_follows_the_last_appeal() {
        unused(log, Sequel.APPEALABLE_UNTIL).life.completed.setAt(Sequel.REJECTED);

        assertThat(log.only(ANSWERED))
                .containsExactly("no final update of it follows its last appeal or the time for one");
    }

    @Test
    void takes_a_reversal_that_became_final_and_finds_one_that_still_counts_as_spent() {
        SmallLog spent = reversed(new SmallLog());
        spent.life.completed.setSpent(Life.euro("2.7500"));

        assertThat(reversed(log).report().violations()).isEmpty();
        assertThat(spent.only(WITHIN_BUDGET)).containsExactly("says it spent 2.7500, but accepted work cost 0.0000");
    }

    @Test
    void finds_a_reversal_that_nobody_asked_for_or_that_never_came() {
        assertThat(reversed(log)
                        .refused(Topics.TASK_SERVICE, Topics.REVERSALS, 0)
                        .only(NOTHING_VANISHES))
                .containsExactly("was reversed, but nobody asked for it");
        assertThat(new SmallLog()
                        .also(Topics.REVERSALS, Sequel.reversalRequested())
                        .only(NOTHING_VANISHES))
                .containsExactly("was asked for, but nothing was reversed");
    }

    @Test
    void finds_a_reversal_of_which_the_payout_was_not_taken_back_or_twice() {
        SmallLog kept = reversal(new SmallLog());
        SmallLog twice = reversed(new SmallLog())
                .also(Topics.PAYOUTS, Sequel.reversal(new Life()).build());

        assertThat(kept.only(PAID_ONCE)).containsExactly("was reversed, but its payout was not taken back");
        assertThat(twice.about(PAID_ONCE)).containsExactly("was taken back more than once");
    }

    @Test
    void finds_a_payout_taken_back_that_was_never_reversed_or_without_naming_it() {
        log.paid(Sequel.reversal(log.life).setReversesPayoutId("d1/u1/1/1/2").build(), "client/acme/work", -1);

        assertThat(log.only(PAID_ONCE))
                .containsExactly("does not name the payout that it takes back", "was taken back, but never reversed");
    }

    @Test
    void takes_a_reversal_that_was_undone_and_paid_again() {
        reversal(log)
                .paid(Sequel.reversal(log.life).build(), "client/acme/work", -1)
                .also(Topics.REVIEW_APPEALS, Sequel.appealed())
                .also(Topics.REVIEW_REQUESTS, Sequel.appealReview().build())
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.WON, Sequel.APPEAL_DUE)
                                .setOfReversal(true)
                                .build())
                .also(Topics.TASK_OUTCOMES, Sequel.acceptedAgain(log.life))
                .paid(Sequel.paidAgain(log.life).build(), "client/acme/work", 1);
        log.life.completed.setAt(Sequel.APPEAL_DUE);

        assertThat(log.report().violations()).isEmpty();
    }

    @Test
    void finds_work_that_was_paid_again_without_a_reversal() {
        log.also(Topics.TASK_OUTCOMES, Sequel.acceptedAgain(log.life))
                .paid(Sequel.paidAgain(log.life).build(), "client/acme/work", 1);

        assertThat(log.about(PAID_ONCE)).containsExactly("was accepted again, but never reversed (payment 2)");
    }

    /** By a reviewer; it is not paid, and its appeal is open. */
    private static SmallLog rejected(SmallLog log) {
        log.life.completed.setTasksAccepted(0).setSpent(Life.euro("0.0000"));
        return log.without(WorkAccepted.class)
                .without(PayoutIssued.class)
                .without(JournalPosted.class)
                .also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/review", Verdict.REJECT).build())
                .also(Topics.TASK_OUTCOMES, Sequel.rejected().build());
    }

    private static SmallLog unused(SmallLog log, Instant at) {
        log.life.completed.setAt(at);
        return rejected(log)
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.UNUSED, at).build())
                .until(AFTERWARDS);
    }

    /** By silence, at the end of the time to decide. */
    private static SmallLog won(SmallLog log) {
        log.life.outcome.setAcceptedBy(AcceptedBy.APPEAL);
        log.life.completed.setAt(Sequel.APPEAL_DUE);
        return log.also(Topics.TASK_OUTCOMES, Sequel.rejected().build())
                .also(Topics.REVIEW_APPEALS, Sequel.appealed())
                .also(Topics.REVIEW_REQUESTS, Sequel.appealReview().build())
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.WON, Sequel.APPEAL_DUE).build());
    }

    /** Asked for and done; what was paid is not taken back. */
    private static SmallLog reversal(SmallLog log) {
        return log.also(Topics.REVERSALS, Sequel.reversalRequested())
                .also(Topics.TASK_OUTCOMES, Sequel.reversed().build());
    }

    private static SmallLog reversed(SmallLog log) {
        log.life.completed.setSpent(Life.euro("0.0000")).setAt(Sequel.APPEALABLE_UNTIL);
        return reversal(log)
                .paid(Sequel.reversal(log.life).build(), "client/acme/work", -1)
                .also(
                        Topics.TASK_OUTCOMES,
                        Sequel.closed(AppealResult.UNUSED, Sequel.APPEALABLE_UNTIL)
                                .setOfReversal(true)
                                .build());
    }
}
