package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.delivered;
import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.terms;
import static io.guildhall.tasks.lifecycle.streams.Records.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.review.Verdict;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Verdicts as the world reads them. */
class VerdictTopologyTest extends TaskServiceScene {

    private static final Duration WINDOW = Duration.ofSeconds(60);

    @Test
    void review_shows_what_is_to_be_judged_and_rejection_says_until_when_it_can_be_appealed() {
        publish(reviewed().build());
        deliver(delivered("d1/u1/1", "yes"));
        assertThat(service.read(Topics.REVIEW_REQUESTS, ReviewRequested.class))
                .containsExactly(new ReviewRequested(
                        "d1/u1/1/1/review",
                        "d1",
                        "acme",
                        "u1",
                        "d1/u1/1",
                        "d1/u1/1/1",
                        ReviewStage.REVIEW,
                        "Is the dosage in the text safe for an adult? Answer yes or no.",
                        "Take 1 tablets a day.",
                        "yes",
                        null,
                        service.now().plus(WINDOW)));

        service.send(Topics.REVIEW_VERDICTS, "d1", verdict("d1", Verdict.REJECT, "WRONG", "For children."));

        TestRecord<byte[], byte[]> written = service.bytes(Topics.TASK_OUTCOMES).getFirst();
        assertThat(written.key()).asString().isEqualTo("ada");
        TaskOpened redo = only(Topics.TASK_LIFECYCLE, TaskOpened.class);
        assertThat(redo.getTaskId()).isEqualTo("d1/u1/2");
        assertThat(redo.getPurpose()).isEqualTo(Purpose.JUDGE);
        assertThat(redo.getExcludedWorkerIds()).containsExactly("ada", "rita");
    }

    @Test
    void appeal_is_shown_with_its_statement_and_its_answer_pays() {
        publish(reviewed().build());
        deliver(delivered("d1/u1/1", "yes"));
        service.send(Topics.REVIEW_VERDICTS, "d1", verdict("d1", Verdict.REJECT, "WRONG", "For children."));
        assertThat(service.read(Topics.TASK_OUTCOMES, WorkRejected.class))
                .containsExactly(WorkRejected.newBuilder()
                        .setAssignmentId("d1/u1/1/1")
                        .setTaskId("d1/u1/1")
                        .setDemandId("d1")
                        .setUnitId("u1")
                        .setWorkerId("ada")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setTerms(terms())
                        .setCountedSeconds(42)
                        .setReasonCode("WRONG")
                        .setComment("For children.")
                        .setAppealableUntil(service.now().plus(Duration.ofDays(7)))
                        .setRejectedAt(service.now())
                        .setDeliveredAt(ServiceDriver.START)
                        .build());

        service.send(Topics.REVIEW_APPEALS, "d1", new RejectionAppealed("d1", "d1/u1/1/1", "ada", "It says adults."));
        ReviewRequested appeal =
                service.read(Topics.REVIEW_REQUESTS, ReviewRequested.class).getLast();
        assertThat(appeal.getReviewRequestId()).isEqualTo("d1/u1/1/1/appeal");
        assertThat(appeal.getStage()).isEqualTo(ReviewStage.APPEAL);
        assertThat(appeal.getStatement()).isEqualTo("It says adults.");

        service.pass(Duration.ofSeconds(100));

        List<SpecificRecord> outcomes = service.read(Topics.TASK_OUTCOMES, SpecificRecord.class);
        assertThat(outcomes).hasSize(2);
        assertThat(((AppealClosed) outcomes.getFirst()).getResult()).isEqualTo(AppealResult.WON);
        assertThat(((WorkAccepted) outcomes.getLast()).getAcceptedBy()).isEqualTo(AcceptedBy.APPEAL);
    }

    @Test
    void rework_carries_the_first_terms() {
        publish(reviewed().build());
        deliver(delivered("d1/u1/1", "yes"));

        service.send(Topics.REVIEW_VERDICTS, "d1", verdict("d1", Verdict.REWORK, "SHORT", "Say why."));

        assertThat(only(Topics.TASK_LIFECYCLE, ReworkRequested.class))
                .isEqualTo(ReworkRequested.newBuilder()
                        .setDemandId("d1")
                        .setUnitId("u1")
                        .setTaskId("d1/u1/1")
                        .setAssignmentId("d1/u1/1/1")
                        .setMarketId("main")
                        .setWorkerId("ada")
                        .setReasonCode("SHORT")
                        .setComment("Say why.")
                        .setDueAt(service.now().plus(WINDOW))
                        .setClientId("acme")
                        .setLanguage("en-GB")
                        .setTerms(terms())
                        .build());
    }

    @Test
    void answer_of_a_review_task_is_a_verdict() {
        publish(reviewed().setReviewPoolId("law-3").build());
        deliver(delivered("d1/u1/1", "yes"));
        TaskOpened task = only(Topics.TASK_LIFECYCLE, TaskOpened.class);
        assertThat(task.getPurpose()).isEqualTo(Purpose.REVIEW);
        assertThat(task.getPoolId()).isEqualTo("law-3");
        assertThat(task.getSubjectAssignmentId()).isEqualTo("d1/u1/1/1");
        assertThat(task.getExcludedWorkerIds()).containsExactly("ada");

        deliver(review("{\"verdict\":\"REJECT\",\"reasonCode\":\"WRONG\",\"comment\":\"No.\"}"));

        List<SpecificRecord> outcomes = service.read(Topics.TASK_OUTCOMES, SpecificRecord.class);
        assertThat(((WorkAccepted) outcomes.getFirst()).getPurpose()).isEqualTo(Purpose.REVIEW);
        assertThat(((WorkRejected) outcomes.getLast()).getComment()).isEqualTo("No.");
    }

    @Test
    void review_that_cannot_be_read_is_paid_and_refused() {
        publish(reviewed().setReviewPoolId("law-3").build());
        deliver(delivered("d1/u1/1", "yes"));

        deliver(review("fine by me"));

        assertThat(only(Topics.TASK_OUTCOMES, WorkAccepted.class).getWorkerId()).isEqualTo("rita");
        assertThat(only(Topics.REFUSALS, InputRefused.class).getField()).isEqualTo("answer");
    }

    @Test
    void reversal_names_the_payment_and_the_next_one_counts_on() {
        publish(demand("d1", 1).setReviewWindowSeconds(60).build());
        deliver(delivered("d1/u1/1", "yes"));
        service.bytes(Topics.TASK_OUTCOMES);

        service.send(Topics.REVERSALS, "d1", new ReversalRequested("x1", "d1", "d1/u1/1/1", "FRAUD", "Copied."));
        assertThat(only(Topics.TASK_OUTCOMES, WorkReversed.class).getPayment()).isEqualTo(1);
        service.send(Topics.REVIEW_APPEALS, "d1", new RejectionAppealed("d1", "d1/u1/1/1", "ada", "Mine."));
        service.pass(Duration.ofSeconds(100));

        List<SpecificRecord> outcomes = service.read(Topics.TASK_OUTCOMES, SpecificRecord.class);
        assertThat(((AppealClosed) outcomes.getFirst()).getOfReversal()).isTrue();
        assertThat(((AppealClosed) outcomes.getFirst()).getPoolId()).isEqualTo("medicine-2");
        assertThat(((WorkAccepted) outcomes.getLast()).getPayment()).isEqualTo(2);
    }

    @Test
    void consensus_is_told_with_its_confidence_and_grades() {
        publish(demand("d1", 1)
                .setUnits(List.of(new DemandUnit("u1", "Take 9 tablets a day.", null, null)))
                .setReviewPolicy(ReviewPolicy.CONSENSUS)
                .setJudgementsPerUnit(2)
                .build());
        deliver(delivered("d1/u1/1", "yes").setMeasuredAccuracy(0.9));
        deliver(delivered("d1/u1/2", "no").setMeasuredAccuracy(0.6));

        assertThat(service.read(Topics.TASK_OUTCOMES, WorkAccepted.class))
                .extracting(WorkAccepted::getGrade)
                .containsExactly(Grade.RIGHT, Grade.WRONG);
        UnitCompleted result = only(Topics.DEMAND_RESULTS, UnitCompleted.class);
        assertThat(result.getAnswer()).isEqualTo("yes");
        assertThat(result.getConfidence()).isBetween(0.85, 0.86);
    }

    private void publish(DemandRequested demand) {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand);
    }

    private static DemandRequested.Builder reviewed() {
        return demand("d1", 1)
                .setUnits(List.of(new DemandUnit("u1", "Take 1 tablets a day.", null, null)))
                .setReviewPolicy(ReviewPolicy.REVIEWER)
                .setReviewWindowSeconds((int) WINDOW.toSeconds());
    }

    private void deliver(WorkDelivered.Builder work) {
        service.send(Topics.ROUTING_ASSIGNMENTS, "d1", work.build());
    }

    private static WorkDelivered.Builder review(String answer) {
        return delivered("d1/u1/2", answer).setPurpose(Purpose.REVIEW).setWorkerId("rita");
    }

    private <R extends SpecificRecord> R only(Topic topic, Class<R> type) {
        List<R> records = service.read(topic, type);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }
}
