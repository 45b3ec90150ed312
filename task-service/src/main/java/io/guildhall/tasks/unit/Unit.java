package io.guildhall.tasks.unit;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.work.Work;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a demand and where its tasks are.
 *
 * @param wanted judgements that make it complete
 * @param numbered how many tasks it has had, which numbers the next
 * @param gold whether its right answer is known
 * @param judgements its judgements
 * @param reviews its review tasks that the router has not answered
 * @param people who has had to do with it
 * @param reason why it lacks a judgement, if it does
 * @param withdrawn whether its waiting tasks were withdrawn
 * @param ended whether its result is published
 */
public record Unit(
        int wanted,
        int numbered,
        boolean gold,
        Judgements judgements,
        List<ReviewTask> reviews,
        People people,
        @Nullable ReasonCode reason,
        boolean withdrawn,
        boolean ended) {

    public Unit {
        reviews = List.copyOf(reviews);
    }

    /** A unit whose tasks are all to be done. */
    public static Unit opened(List<String> taskIds, boolean gold) {
        return new Unit(
                taskIds.size(),
                taskIds.size(),
                gold,
                Judgements.of(taskIds),
                List.of(),
                People.NOBODY,
                null,
                false,
                false);
    }

    /** The ids of its first tasks: demandId/unitId/n, n from 1. */
    public static List<String> taskIds(String demandId, String unitId, int tasks) {
        return IntStream.rangeClosed(1, tasks)
                .mapToObj(n -> taskId(demandId, unitId, n))
                .toList();
    }

    /** The id of its next task. */
    public String nextTaskId(String demandId, String unitId) {
        return taskId(demandId, unitId, numbered + 1);
    }

    private static String taskId(String demandId, String unitId, int number) {
        return demandId + "/" + unitId + "/" + number;
    }

    /** Its tasks that the router has not answered and that were not withdrawn. */
    public List<String> withdrawable() {
        Stream<String> judging = withdrawn ? Stream.empty() : judgements.waiting().stream();
        Stream<String> reviewing =
                reviews.stream().filter(review -> !review.withdrawn()).map(ReviewTask::taskId);
        return Stream.concat(judging, reviewing).toList();
    }

    /** The review task of that id, if it is not answered. */
    public @Nullable ReviewTask review(String taskId) {
        return reviews.stream()
                .filter(review -> review.taskId().equals(taskId))
                .findFirst()
                .orElse(null);
    }

    /** After one more judgement was asked for. */
    public Unit afterJudgeTask(String taskId) {
        return changed(numbered + 1, judgements.opened(taskId), reviews);
    }

    /** After a review was made a task. */
    public Unit afterReviewTask(String taskId, String reviewRequestId) {
        ReviewTask review = new ReviewTask(taskId, reviewRequestId, false);
        return changed(
                numbered + 1,
                judgements,
                Stream.concat(reviews.stream(), Stream.of(review)).toList());
    }

    /** After work was delivered that waits for its verdict. */
    public Unit afterHeld(Work work) {
        return withJudge(work, judgements.held(work.delivery().taskId(), work.assignmentId()));
    }

    /** After work for an open task was accepted. */
    public Unit afterAccepted(Work work) {
        String taskId = work.delivery().taskId();
        return work.delivery().purpose() == Purpose.REVIEW
                ? changed(numbered, judgements, reviewsWithout(taskId))
                : withJudge(work, judgements.accepted(taskId, work.assignmentId()));
    }

    /** After an appeal was won: the judgement counts, unless the result is published. */
    public Unit afterVindicated(Work work) {
        boolean counts = !ended && work.delivery().purpose() == Purpose.JUDGE && !work.reversed();
        return counts ? afterAccepted(work) : this;
    }

    /** After work was sent back to its worker. */
    public Unit afterReworked(Work work) {
        return changed(numbered, judgements.sentBack(work.assignmentId()), reviews);
    }

    /** After work was rejected. */
    public Unit afterRejected(Work work) {
        return changed(numbered, judgements.denied(work.assignmentId()), reviews);
    }

    /** After a task was given back undone. */
    public Unit afterReleased(String taskId, ReasonCode why) {
        return review(taskId) != null
                ? changed(numbered, judgements, reviewsWithout(taskId))
                : changed(numbered, judgements.released(taskId), reviews).afterForgone(why);
    }

    /** After a judgement was given up. */
    public Unit afterForgone(ReasonCode why) {
        return new Unit(wanted, numbered, gold, judgements, reviews, people, why, withdrawn, ended);
    }

    /** After somebody decided on a judgement. */
    public Unit afterReviewedBy(String reviewerId) {
        People all = people.withReviewer(reviewerId);
        return new Unit(wanted, numbered, gold, judgements, reviews, all, reason, withdrawn, ended);
    }

    /** After some of its tasks were withdrawn. */
    public Unit afterWithdrawn(Collection<String> taskIds) {
        List<ReviewTask> left = reviews.stream()
                .map(review -> taskIds.contains(review.taskId()) ? review.afterWithdrawn() : review)
                .toList();
        boolean waiting = taskIds.stream().anyMatch(judgements.waiting()::contains);
        return new Unit(wanted, numbered, gold, judgements, left, people, reason, withdrawn || waiting, ended);
    }

    /** After its result was published. */
    public Unit afterResult() {
        return new Unit(wanted, numbered, gold, judgements.published(), reviews, people, reason, withdrawn, true);
    }

    private Unit withJudge(Work work, Judgements now) {
        People all = people.withJudge(work.delivery().workerId());
        return new Unit(wanted, numbered, gold, now, reviews, all, reason, withdrawn, ended);
    }

    private Unit changed(int tasks, Judgements now, List<ReviewTask> open) {
        return new Unit(wanted, tasks, gold, now, open, people, reason, withdrawn, ended);
    }

    private List<ReviewTask> reviewsWithout(String taskId) {
        return reviews.stream()
                .filter(review -> !review.taskId().equals(taskId))
                .toList();
    }
}
