package io.guildhall.stack.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.Position;
import io.guildhall.Terms;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.stack.workforce.Decision.Act;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.Purpose;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(4);
    private static final String WORKER = "worker-001";

    private final Decisions decisions = new Decisions(5, Behaviour.lively());
    private final Desk desk = new Desk(Set.of(WORKER), decisions, NOW.minusSeconds(60));

    @Test
    void an_answer_is_one_of_the_options_and_is_sent_once_when_its_time_has_come() {
        String assignmentId = assignment(Act.SUBMITS);
        desk.on(demand(List.of("true", "false")));
        desk.on(unit(assignmentId));
        desk.on(assigned(assignmentId, WORKER));

        assertThat(desk.due(NOW)).isEmpty();
        WorkSubmitted work = only(desk.due(NOW.plus(LONG)));
        assertThat(work.getDisposition()).isEqualTo(Disposition.SUBMITTED);
        assertThat(work.getAnswer()).isIn("true", "false");
        assertThat(work.getSecondsSpent()).isEqualTo(4);
        assertThat(desk.due(NOW.plus(LONG.multipliedBy(2)))).isEmpty();
    }

    @Test
    void a_free_answer_quotes_the_content_in_the_language_of_the_demand() {
        String assignmentId = assignment(Act.SUBMITS);
        desk.on(DemandOpened.newBuilder(demand(List.of())).setLanguage("pt-BR").build());
        desk.on(unit(assignmentId));
        desk.on(assigned(assignmentId, WORKER));

        assertThat(only(desk.due(NOW.plus(LONG))).getAnswer())
                .contains("The clause survives termination")
                .containsAnyOf("ressalva", "Revi o trecho");
    }

    @Test
    void whose_content_is_not_there_yet_waits_for_it() {
        String assignmentId = assignment(Act.SUBMITS);
        desk.on(assigned(assignmentId, WORKER));
        assertThat(desk.due(NOW.plus(LONG))).isEmpty();

        desk.on(demand(List.of("true")));
        desk.on(unit(assignmentId));

        assertThat(desk.due(NOW.plus(LONG).plusSeconds(1))).hasSize(1);
    }

    @Test
    void work_of_other_people_lies_on_other_desks() {
        desk.on(assigned(assignment(Act.DECLINES_ONCE), "somebody-else"));

        assertThat(desk.held()).isZero();
        assertThat(desk.due(NOW.plus(LONG))).isEmpty();
    }

    @Test
    void who_declines_or_says_misrouted_gives_no_answer() {
        desk.on(assigned(assignment(Act.DECLINES_FOR_GOOD), WORKER));
        desk.on(assigned(assignment(Act.SAYS_MISROUTED), WORKER));

        assertThat(desk.due(NOW.plus(LONG)))
                .allSatisfy(message -> assertThat(message.getAnswer()).isNull())
                .extracting(WorkSubmitted::getDisposition)
                .containsExactlyInAnyOrder(Disposition.DECLINED_FOR_GOOD, Disposition.MISROUTED);
    }

    @Test
    void who_asks_for_time_asks_first_and_hands_in_then() {
        String assignmentId = assignment(Act.ASKS_FOR_TIME);
        desk.on(demand(List.of("true")));
        desk.on(unit(assignmentId));
        desk.on(assigned(assignmentId, WORKER));

        assertThat(desk.due(NOW.plus(LONG)))
                .extracting(WorkSubmitted::getDisposition)
                .containsExactly(Disposition.EXTEND, Disposition.SUBMITTED);
    }

    @Test
    void who_is_late_sends_nothing_before_the_lease_has_lapsed() {
        String assignmentId = assignment(Act.SUBMITS_LATE);
        desk.on(demand(List.of("true")));
        desk.on(unit(assignmentId));
        desk.on(assigned(assignmentId, WORKER));
        assertThat(desk.due(NOW.plusSeconds(30))).isEmpty();

        desk.on(ended(assignmentId, NOW.plusSeconds(30)));
        desk.on(new DemandClosed("d", "client", "main", NOW.plusSeconds(31)));

        assertThat(only(desk.due(NOW.plusSeconds(40))).getDisposition()).isEqualTo(Disposition.SUBMITTED);
    }

    @Test
    void what_has_ended_is_not_answered_any_more() {
        String assignmentId = assignment(Act.DECLINES_ONCE);
        desk.on(assigned(assignmentId, WORKER));
        desk.on(ended(assignmentId, NOW));

        assertThat(desk.held()).isZero();
        assertThat(desk.due(NOW.plus(LONG))).isEmpty();
    }

    @Test
    void a_lease_that_lapsed_before_the_desk_was_opened_is_left_alone() {
        String assignmentId = assignment(Act.SUBMITS_LATE);
        desk.on(assigned(assignmentId, WORKER));
        desk.on(ended(assignmentId, NOW.minusSeconds(120)));

        assertThat(desk.due(NOW.plus(LONG))).isEmpty();
    }

    @Test
    void a_known_answer_is_given_by_those_who_do_well_and_another_by_the_others() {
        for (Course course : List.of(Course.ACCEPTED, Course.APPEAL_LOST)) {
            Foreknowledge known =
                    new Foreknowledge(Map.of("The clause survives termination.", "true"), Map.of("d/u0", course));
            Desk own = new Desk(Set.of(WORKER), new Decisions(5, Behaviour.faithful(), known), NOW);
            own.on(demand(List.of("false", "true", "unclear")));
            own.on(unit("d/u0/1/1"));
            own.on(assigned("d/u0/1/1", WORKER));

            String answer = only(own.due(NOW.plus(LONG))).getAnswer();
            assertThat(answer.equals("true")).isEqualTo(course.isDoneWell());
        }
    }

    @Test
    void a_review_is_answered_with_a_verdict_once_the_work_is_shown() {
        Foreknowledge known = new Foreknowledge(Map.of(), Map.of("d/u0", Course.APPEAL_WON));
        Desk own = new Desk(Set.of(WORKER), new Decisions(5, Behaviour.lively(), known), NOW);
        own.on(review("d/u0/2/1"));
        assertThat(own.due(NOW.plus(LONG))).isEmpty();

        own.on(request(ReviewStage.REVIEW));
        assertThat(only(own.due(NOW.plus(LONG).plusSeconds(1))).getAnswer())
                .contains("\"verdict\":\"REJECT\"", "\"reasonCode\"", "\"comment\"");

        own.on(review("d/u0/3/1"));
        assertThat(own.due(NOW.plus(LONG).plusSeconds(2)))
                .as("the appeal is not shown yet")
                .isEmpty();
        own.on(request(ReviewStage.APPEAL));
        assertThat(only(own.due(NOW.plus(LONG).plusSeconds(9))).getAnswer()).isEqualTo("{\"verdict\":\"ACCEPT\"}");
    }

    private static TaskAssigned review(String assignmentId) {
        return TaskAssigned.newBuilder(assigned(assignmentId, WORKER))
                .setUnitId("u0")
                .setPurpose(Purpose.REVIEW)
                .setSubjectAssignmentId("d/u0/1/1")
                .build();
    }

    private static ReviewRequested request(ReviewStage stage) {
        return ReviewRequested.newBuilder()
                .setReviewRequestId("d/u0/1/1/" + stage)
                .setDemandId("d")
                .setClientId("client")
                .setUnitId("u0")
                .setTaskId("d/u0/1")
                .setAssignmentId("d/u0/1/1")
                .setStage(stage)
                .setInstructions("Say whether it holds.")
                .setAnswer("true")
                .setDueAt(NOW.plusSeconds(60))
                .build();
    }

    private String assignment(Act act) {
        return IntStream.range(0, 100_000)
                .mapToObj(i -> "d/u" + i + "/1/1")
                .filter(id -> decisions.decide(WORKER, id).act() == act)
                .findFirst()
                .orElseThrow();
    }

    private static WorkSubmitted only(List<WorkSubmitted> messages) {
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static DemandOpened demand(List<String> options) {
        return DemandOpened.newBuilder()
                .setDemandId("d")
                .setClientId("client")
                .setMarketId("main")
                .setInstructions("Say whether it holds.")
                .setTaskType("fact-check")
                .setLanguage("en")
                .setAnswerOptions(options)
                .setMaxPayPerTask(new Money(new BigDecimal("1.0000"), "EUR"))
                .setOpenedAt(NOW)
                .build();
    }

    private static UnitOpened unit(String assignmentId) {
        return UnitOpened.newBuilder()
                .setDemandId("d")
                .setUnitId(unitOf(assignmentId))
                .setClientId("client")
                .setMarketId("main")
                .setContent("The clause survives termination.")
                .setTaskIds(List.of())
                .setOpenedAt(NOW)
                .build();
    }

    private static AssignmentEnded ended(String assignmentId, Instant at) {
        return new AssignmentEnded(assignmentId, taskOf(assignmentId), "d", "main", WORKER, EndReason.LAPSED, at);
    }

    private static TaskAssigned assigned(String assignmentId, String workerId) {
        Position position = new Position(0, 0L);
        return TaskAssigned.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(taskOf(assignmentId))
                .setDemandId("d")
                .setUnitId(unitOf(assignmentId))
                .setClientId("client")
                .setMarketId("main")
                .setWorkerId(workerId)
                .setTerms(Terms.newBuilder()
                        .setPay(new Money(new BigDecimal("1.0000"), "EUR"))
                        .setRateKey("law/*/EUR")
                        .setRateVersion(1)
                        .setPoolId("law")
                        .setTaskType("fact-check")
                        .setPayeeId(workerId)
                        .setEngagement(Engagement.GIG)
                        .build())
                .setMatched(new Matched("law", 1, "en"))
                .setChoice(new Choice(1, 1, "LONGEST_IDLE"))
                .setBasis(new Basis(position, position, position, position))
                .setAssignedAt(NOW)
                .setLeaseExpiresAt(NOW.plusSeconds(30))
                .build();
    }

    private static String taskOf(String assignmentId) {
        return assignmentId.substring(0, assignmentId.lastIndexOf('/'));
    }

    private static String unitOf(String assignmentId) {
        return assignmentId.substring(assignmentId.indexOf('/') + 1, assignmentId.indexOf("/", 2));
    }
}
