package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;
import static io.guildhall.stack.reconcile.Guarantee.NOTHING_VANISHES;
import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;
import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;
import static io.guildhall.stack.reconcile.Guarantee.QUOTE_IS_PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.review.Verdict;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work that was done once, sent back with a comment, done again and accepted. */
class ReworksTest {

    private final SmallLog log = new SmallLog();

    @Test
    void takes_work_that_was_done_again() {
        assertThat(reworked(log, Sequel.assignedAgain(log.life).build())
                        .report()
                        .violations())
                .isEmpty();
    }

    @Test
    void finds_rework_that_nobody_asked_for() {
        assertThat(reworked(log, Sequel.assignedAgain(log.life).build())
                        .without(ReworkRequested.class)
                        .about(ONE_HOLDER))
                .contains("is the rework of d1/u1/1/1, of which nobody asked any");
    }

    @Test
    void finds_rework_given_to_somebody_else_or_for_too_long() {
        TaskAssigned other = Sequel.assignedAgain(log.life)
                .setWorkerId("bob")
                .setLeaseExpiresAt(Life.EXPIRES.plusMillis(1))
                .build();

        assertThat(reworked(log, other).about(ONE_HOLDER))
                .containsExactly("is rework given to somebody else", "is rework that is not leased until it is due");
    }

    @Test
    void finds_rework_at_other_terms() {
        Terms less = Terms.newBuilder(Life.terms())
                .setPay(new Money(new BigDecimal("2.4000"), "EUR"))
                .build();

        assertThat(reworked(log, Sequel.assignedAgain(log.life).setTerms(less).build())
                        .about(QUOTE_IS_PRICE))
                .contains("is rework at other terms than the first");
    }

    @Test
    void finds_a_lease_after_a_delivery_that_is_no_rework() {
        TaskAssigned fresh = Sequel.assignedAgain(log.life).setReworkOf(null).build();

        assertThat(reworked(log, fresh).about(ONE_HOLDER))
                .containsExactly("was leased, although d1/u1/1/1 was delivered");
    }

    @Test
    void finds_rework_that_was_not_given_out() {
        log.also(Topics.TASK_LIFECYCLE, Sequel.rework(Sequel.FIRST).build());

        assertThat(log.about(NOTHING_VANISHES)).containsExactly("is to be done again, but was not given out again");
    }

    @Test
    void finds_a_third_rework() {
        for (String assignmentId : List.of(Sequel.FIRST, Sequel.SECOND, "d1/u1/1/3")) {
            log.also(Topics.TASK_LIFECYCLE, Sequel.rework(assignmentId).build());
        }

        assertThat(log.about(ONE_HOLDER)).containsExactly("had to be done again more than 2 times");
    }

    @Test
    void takes_the_hours_of_rework_that_came_too_late_by_themselves() {
        reworked(log, Sequel.assignedAgain(log.life).build());
        log.life.outcome.setCountedSeconds(30).setClientBillable(false);

        assertThat(log.about(PAID_ONCE)).isEmpty();
    }

    @Test
    void finds_rework_without_a_comment() {
        log.also(
                Topics.TASK_LIFECYCLE,
                Sequel.rework(Sequel.FIRST).setComment(" ").build());

        assertThat(log.about(ANSWERED)).containsExactly("is to be done again without reason or comment");
    }

    @Test
    void finds_the_first_attempt_paid_beside_the_last() {
        reworked(log, Sequel.assignedAgain(log.life).build());
        log.also(
                Topics.TASK_OUTCOMES,
                WorkAccepted.newBuilder(log.life.outcome)
                        .setAssignmentId(Sequel.FIRST)
                        .setCountedSeconds(60)
                        .build());

        assertThat(log.about(PAID_ONCE))
                .contains("was accepted, although it was done again and that is what is judged");
    }

    @Test
    void finds_hours_of_which_those_of_the_first_attempt_are_missing() {
        reworked(log, Sequel.assignedAgain(log.life).build());
        log.life.outcome.setCountedSeconds(30);

        assertThat(log.only(PAID_ONCE)).containsExactly("counts 30 s, but 90 s were delivered");
    }

    /** Sixty seconds at first, thirty the second time. */
    private static SmallLog reworked(SmallLog log, TaskAssigned again) {
        log.life.delivered.setCountedSeconds(60);
        log.life.outcome.setAssignmentId(Sequel.SECOND).setCountedSeconds(90);
        log.life.payout.setAssignmentId(Sequel.SECOND).setPayoutId("d1/u1/1/2/1");
        return log.also(Topics.REVIEW_REQUESTS, Sequel.review(Sequel.FIRST).build())
                .also(
                        Topics.REVIEW_VERDICTS,
                        Sequel.verdict(Sequel.FIRST + "/review", Verdict.REWORK).build())
                .also(Topics.TASK_LIFECYCLE, Sequel.rework(Sequel.FIRST).build())
                .also(Topics.ASSIGNMENTS, again)
                .also(
                        Topics.SUBMISSIONS,
                        Sequel.DELIVERED.plusSeconds(31),
                        WorkSubmitted.newBuilder(log.life.submitted)
                                .setAssignmentId(Sequel.SECOND)
                                .build())
                .also(
                        Topics.ASSIGNMENTS,
                        AssignmentEnded.newBuilder(log.life.ended)
                                .setAssignmentId(Sequel.SECOND)
                                .setEndedAt(Sequel.DELIVERED.plusSeconds(31))
                                .build())
                .also(
                        Topics.ROUTING_ASSIGNMENTS,
                        WorkDelivered.newBuilder(log.life.delivered)
                                .setAssignmentId(Sequel.SECOND)
                                .setCountedSeconds(30)
                                .setDeliveredAt(Sequel.DELIVERED.plusSeconds(31))
                                .build());
    }
}
