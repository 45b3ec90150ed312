package io.guildhall.tasks.unit;

import io.guildhall.support.core.ReasonCode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a demand and the fate of its tasks. Its content is not kept: it was published when the unit was opened.
 *
 * @param tasks tasks it was opened with
 * @param open ids of the tasks whose fate is not decided
 * @param accepted ids of the assignments whose work was accepted; kept for ever, so that none counts twice
 * @param judgements what was judged so far; dropped when the unit ends and its result is published
 * @param reason why a task of it was given back undone, if one was
 * @param withdrawn whether its open tasks were withdrawn
 */
public record Unit(
        int tasks,
        List<String> open,
        List<String> accepted,
        List<Judgement> judgements,
        @Nullable ReasonCode reason,
        boolean withdrawn) {

    public Unit {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
        judgements = List.copyOf(judgements);
    }

    /** A unit whose tasks are all open. */
    public static Unit opened(List<String> taskIds) {
        return new Unit(taskIds.size(), taskIds, List.of(), List.of(), null, false);
    }

    /** The ids of its tasks: demandId/unitId/n, n from 1. */
    public static List<String> taskIds(String demandId, String unitId, int tasks) {
        return IntStream.rangeClosed(1, tasks)
                .mapToObj(n -> demandId + "/" + unitId + "/" + n)
                .toList();
    }

    /** Whether the fate of all its tasks is decided. */
    public boolean ended() {
        return open.isEmpty();
    }

    /** After a judgement was accepted. */
    public Unit afterAccepted(Judgement judgement) {
        return new Unit(
                tasks,
                without(judgement.taskId()),
                plus(accepted, judgement.assignmentId()),
                plus(judgements, judgement),
                reason,
                withdrawn);
    }

    /** After a task was given back undone. */
    public Unit afterReleased(String taskId, ReasonCode why) {
        return new Unit(tasks, without(taskId), accepted, judgements, why, withdrawn);
    }

    /** After its open tasks were withdrawn. */
    public Unit afterWithdrawn() {
        return new Unit(tasks, open, accepted, judgements, reason, true);
    }

    /** After its result was published. */
    public Unit afterResult() {
        return new Unit(tasks, open, accepted, List.of(), reason, withdrawn);
    }

    /** What it came to, once it ended. */
    public UnitResult result() {
        return UnitResult.of(tasks, judgements, reason);
    }

    private List<String> without(String taskId) {
        return open.stream().filter(id -> !id.equals(taskId)).toList();
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
