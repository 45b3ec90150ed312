package io.guildhall.stack.demo;

import io.guildhall.task.AcceptedBy;
import io.guildhall.task.Grade;
import io.guildhall.task.WorkAccepted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Accepted work by what accepted it, with how it compared with known and agreed answers. */
final class Verdicts {

    private final Map<AcceptedBy, Map<Grade, Integer>> counts = new EnumMap<>(AcceptedBy.class);

    /**
     * Work that was accepted in one way.
     *
     * @param right how much of it was found right
     * @param wrong how much of it was found wrong, and paid all the same
     */
    record Line(AcceptedBy acceptedBy, int tasks, int right, int wrong) {}

    void on(WorkAccepted work) {
        counts.computeIfAbsent(work.getAcceptedBy(), by -> new EnumMap<>(Grade.class))
                .merge(work.getGrade(), 1, Integer::sum);
    }

    /** One line for each way that occurred. */
    List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        entry.getValue().getOrDefault(Grade.RIGHT, 0),
                        entry.getValue().getOrDefault(Grade.WRONG, 0)))
                .toList();
    }
}
