package io.guildhall.stack.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.review.RejectionAppealed;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.WorkReversed;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, Course> COURSES =
            Map.of("d/won", Course.APPEAL_WON, "d/rests", Course.NOT_APPEALED);

    private final Objections objections = new Objections(
            Set.of("worker-001"),
            new Decisions(5, Behaviour.faithful(), new Foreknowledge(Map.of(), COURSES)),
            NOW.minusSeconds(60));

    @Test
    void who_feels_wronged_objects_once_and_soon() {
        objections.on(reversed("d/won/1/1", "worker-001", NOW.plusSeconds(30)));

        assertThat(objections.due(NOW)).isEmpty();
        assertThat(objections.due(NOW.plusSeconds(1)))
                .extracting(RejectionAppealed::getAssignmentId)
                .containsExactly("d/won/1/1");
        assertThat(objections.due(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void who_is_to_let_it_rest_and_who_sits_elsewhere_says_nothing() {
        objections.on(reversed("d/rests/1/1", "worker-001", NOW.plusSeconds(30)));
        objections.on(reversed("d/won/1/1", "somebody-else", NOW.plusSeconds(30)));

        assertThat(objections.due(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void what_is_closed_or_could_be_appealed_until_long_ago_is_left_alone() {
        objections.on(reversed("d/won/1/1", "worker-001", NOW.minusSeconds(90)));
        objections.on(reversed("d/won/1/2", "worker-001", NOW.plusSeconds(30)));
        objections.on(closed("d/won/1/2"));

        assertThat(objections.due(NOW.plusSeconds(9))).isEmpty();
    }

    private static WorkReversed reversed(String assignmentId, String workerId, Instant until) {
        return WorkReversed.newBuilder()
                .setReversalId("r")
                .setAssignmentId(assignmentId)
                .setTaskId(assignmentId.substring(0, assignmentId.lastIndexOf('/')))
                .setDemandId("d")
                .setUnitId("won")
                .setWorkerId(workerId)
                .setClientId("client")
                .setMarketId("main")
                .setReasonCode("NOT_OWN_WORK")
                .setComment("Found elsewhere.")
                .setAppealableUntil(until)
                .setReversedAt(NOW)
                .build();
    }

    private static AppealClosed closed(String assignmentId) {
        return AppealClosed.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId("d/won/1")
                .setDemandId("d")
                .setUnitId("won")
                .setWorkerId("worker-001")
                .setClientId("client")
                .setMarketId("main")
                .setResult(AppealResult.LOST)
                .setClosedAt(NOW)
                .build();
    }
}
