package io.guildhall.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Foreknowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_careless_rejection_comes_without_comment_before_the_verdict_that_counts() {
        ClientDesk desk = desk(Course.CARELESSLY_REJECTED);
        desk.on(request(ReviewStage.REVIEW, "d/u/1/1"), NOW);

        assertThat(desk.due(NOW)).isEmpty();
        WorkReviewed mistake = desk.due(NOW.plusSeconds(1)).getFirst();
        assertThat(mistake.getVerdict()).isEqualTo(Verdict.REJECT);
        assertThat(mistake.getComment()).isNull();
        assertThat(desk.due(NOW.plusSeconds(2)))
                .extracting(WorkReviewed::getVerdict)
                .containsExactly(Verdict.ACCEPT);
        assertThat(desk.due(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void an_appeal_is_decided_by_somebody_else_though_the_first_reviewer_tries() {
        ClientDesk desk = desk(Course.APPEAL_LOST);
        desk.on(request(ReviewStage.REVIEW, "d/u/1/1"), NOW);
        WorkReviewed rejection = desk.due(NOW.plusSeconds(2)).getFirst();
        assertThat(rejection.getComment()).isNotBlank();

        desk.on(request(ReviewStage.APPEAL, "d/u/1/1"), NOW);
        List<WorkReviewed> decisions = desk.due(NOW.plusSeconds(2));

        assertThat(decisions).hasSize(2).extracting(WorkReviewed::getVerdict).containsOnly(Verdict.REJECT);
        assertThat(decisions.getFirst().getReviewerId()).isEqualTo(rejection.getReviewerId());
        assertThat(decisions.getLast().getReviewerId()).isNotEqualTo(rejection.getReviewerId());
    }

    @Test
    void rework_is_asked_for_once_and_what_is_done_again_is_accepted() {
        ClientDesk desk = desk(Course.REWORKED);
        desk.on(request(ReviewStage.REVIEW, "d/u/1/1"), NOW);
        desk.on(request(ReviewStage.REVIEW, "d/u/1/2"), NOW);

        assertThat(desk.due(NOW.plusSeconds(2)))
                .extracting(WorkReviewed::getVerdict)
                .containsExactly(Verdict.REWORK, Verdict.ACCEPT);
    }

    @Test
    void what_is_left_alone_and_what_others_review_gets_no_answer() {
        ClientDesk desk = desk(Course.LEFT_ALONE);
        desk.on(request(ReviewStage.REVIEW, "d/u/1/1"), NOW);
        new ClientDesk(Set.of("other"), Foreknowledge.NONE).on(request(ReviewStage.REVIEW, "d/u/1/1"), NOW);

        assertThat(desk.due(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void a_later_judgement_of_the_unit_is_accepted_at_once() {
        ClientDesk desk = desk(Course.APPEAL_LOST);
        desk.on(request(ReviewStage.REVIEW, "d/u/2/1"), NOW);

        assertThat(desk.due(NOW.plusSeconds(2)))
                .extracting(WorkReviewed::getVerdict)
                .containsExactly(Verdict.ACCEPT);
    }

    private static ClientDesk desk(Course course) {
        return new ClientDesk(Set.of("d"), new Foreknowledge(Map.of(), Map.of("d/u", course)));
    }

    private static ReviewRequested request(ReviewStage stage, String assignmentId) {
        return ReviewRequested.newBuilder()
                .setReviewRequestId(assignmentId + (stage == ReviewStage.APPEAL ? "/appeal" : "/review"))
                .setDemandId("d")
                .setClientId("client")
                .setUnitId("u")
                .setTaskId(assignmentId.substring(0, assignmentId.lastIndexOf('/')))
                .setAssignmentId(assignmentId)
                .setStage(stage)
                .setInstructions("Say whether it holds.")
                .setAnswer("It does.")
                .setDueAt(NOW.plusSeconds(60))
                .build();
    }
}
