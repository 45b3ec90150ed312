package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.harness.Output;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must be said within one step, each thing once, and nothing else of the kind: guarantee 2. */
final class Expected {

    private final List<String> due = new ArrayList<>();

    void clear() {
        due.clear();
    }

    void refuse(String topic, long offset, String code) {
        due.add("refusal " + topic + " " + offset + " " + code);
    }

    void refused(Output.Refused refused) {
        meet("refusal " + refused.origin().topic() + " " + refused.origin().offset() + " "
                + refused.refusal().code());
    }

    void extend(String assignmentId) {
        due.add("extension " + assignmentId);
    }

    void extended(String assignmentId) {
        meet("extension " + assignmentId);
    }

    void end(String assignmentId, EndReason reason) {
        due.add("end " + assignmentId + " " + reason);
    }

    void ended(AssignmentEnded ended) {
        meet("end " + ended.getAssignmentId() + " " + ended.getReason());
    }

    void release(String taskId, ReleaseReason reason) {
        due.add("release " + taskId + " " + reason);
    }

    void released(String taskId, ReleaseReason reason) {
        meet("release " + taskId + " " + reason);
    }

    void giveAgain(String assignmentId) {
        due.add("rework of " + assignmentId);
    }

    void givenAgain(String assignmentId) {
        meet("rework of " + assignmentId);
    }

    void report(String assignmentId) {
        due.add("misrouting " + assignmentId);
    }

    void reported(String assignmentId) {
        meet("misrouting " + assignmentId);
    }

    void deliver(WorkSubmitted work, boolean overdue, long countedSeconds, Instant at) {
        due.add(delivery(work.getAssignmentId(), work.getAnswer(), overdue, countedSeconds, at));
    }

    void delivered(WorkDelivered delivered) {
        meet(delivery(
                delivered.getAssignmentId(),
                delivered.getAnswer(),
                delivered.getOverdue(),
                delivered.getCountedSeconds(),
                delivered.getDeliveredAt()));
    }

    private static String delivery(String assignmentId, String answer, boolean overdue, long seconds, Instant at) {
        return "delivery %s '%s' overdue=%s after %d s at %s".formatted(assignmentId, answer, overdue, seconds, at);
    }

    private void meet(String said) {
        assertThat(due.remove(said)).as("2: %s is not among %s", said, due).isTrue();
    }

    void isMet() {
        assertThat(due).as("2: said").isEmpty();
    }
}
