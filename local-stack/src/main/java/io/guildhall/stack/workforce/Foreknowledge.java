package io.guildhall.stack.workforce;

import java.util.Map;
import java.util.Optional;

/**
 * What a simulation settles beforehand.
 *
 * @param rightAnswers the right answer by the content it is about; where there is none, people agree on one by chance
 * @param courses how units go, by {@code demandId/unitId}; all others are left to people's accuracy
 */
public record Foreknowledge(Map<String, String> rightAnswers, Map<String, Course> courses) {

    /** Everything is left to chance. */
    public static final Foreknowledge NONE = new Foreknowledge(Map.of(), Map.of());

    private static final int FIRST = 1;

    public Foreknowledge {
        rightAnswers = Map.copyOf(rightAnswers);
        courses = Map.copyOf(courses);
    }

    /** How the work of an assignment goes; where the first judgement of a unit is settled, all later ones go well. */
    Optional<Course> course(AssignmentName assignment) {
        return Optional.ofNullable(courses.get(assignment.demandId() + "/" + assignment.unitId()))
                .map(course -> assignment.task() == FIRST ? course : Course.ACCEPTED);
    }
}
