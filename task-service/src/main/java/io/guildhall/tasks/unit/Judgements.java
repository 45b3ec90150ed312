package io.guildhall.tasks.unit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the judgements of a unit are. Delivered work has rows of its own; here it is named by its assignment.
 *
 * @param waiting tasks the router has not answered
 * @param delivered work that was accepted or has no verdict yet, in the order it came; dropped with the result of the unit
 * @param pending of that, what has no verdict yet
 * @param reworked work that its worker is to do again
 */
public record Judgements(List<String> waiting, List<String> delivered, List<String> pending, List<String> reworked) {

    public Judgements {
        waiting = List.copyOf(waiting);
        delivered = List.copyOf(delivered);
        pending = List.copyOf(pending);
        reworked = List.copyOf(reworked);
    }

    static Judgements of(List<String> taskIds) {
        return new Judgements(taskIds, List.of(), List.of(), List.of());
    }

    /** Whether the fate of each is decided. */
    public boolean decided() {
        return waiting.isEmpty() && pending.isEmpty() && reworked.isEmpty();
    }

    /** Whether work under that task is still expected. */
    public boolean awaits(String taskId) {
        return waiting.contains(taskId) || reworkOf(taskId) != null;
    }

    /** The work that is being done again under that task. */
    public @Nullable String reworkOf(String taskId) {
        return reworked.stream()
                .filter(assignmentId -> isOf(assignmentId, taskId))
                .findFirst()
                .orElse(null);
    }

    Judgements opened(String taskId) {
        return new Judgements(plus(waiting, taskId), delivered, pending, reworked);
    }

    Judgements released(String taskId) {
        return new Judgements(without(waiting, taskId), delivered, pending, reworked);
    }

    Judgements held(String taskId, String assignmentId) {
        List<String> others = reworked.stream().filter(id -> !isOf(id, taskId)).toList();
        return new Judgements(
                without(waiting, taskId), plus(delivered, assignmentId), plus(pending, assignmentId), others);
    }

    Judgements accepted(String taskId, String assignmentId) {
        List<String> counting = delivered.contains(assignmentId) ? delivered : plus(delivered, assignmentId);
        return new Judgements(without(waiting, taskId), counting, without(pending, assignmentId), reworked);
    }

    Judgements sentBack(String assignmentId) {
        Judgements rest = denied(assignmentId);
        return new Judgements(waiting, rest.delivered, rest.pending, plus(reworked, assignmentId));
    }

    Judgements denied(String assignmentId) {
        return new Judgements(
                waiting,
                without(delivered, assignmentId),
                without(pending, assignmentId),
                without(reworked, assignmentId));
    }

    Judgements published() {
        return new Judgements(waiting, List.of(), pending, reworked);
    }

    private static boolean isOf(String assignmentId, String taskId) {
        return assignmentId.startsWith(taskId + "/");
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private static List<String> plus(List<String> ids, String id) {
        return Stream.concat(ids.stream(), Stream.of(id)).toList();
    }
}
