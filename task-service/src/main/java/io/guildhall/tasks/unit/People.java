package io.guildhall.tasks.unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who has had to do with a unit.
 *
 * @param judges who delivered a judgement of it
 * @param reviewers who decided on one
 */
public record People(List<String> judges, List<String> reviewers) {

    static final People NOBODY = new People(List.of(), List.of());

    public People {
        judges = List.copyOf(judges);
        reviewers = List.copyOf(reviewers);
    }

    /** Who may not judge it any more. */
    public List<String> all() {
        return Stream.concat(judges.stream(), reviewers.stream()).distinct().toList();
    }

    People withJudge(String workerId) {
        return new People(plus(judges, workerId), reviewers);
    }

    People withReviewer(String reviewerId) {
        return new People(judges, plus(reviewers, reviewerId));
    }

    private static List<String> plus(List<String> people, String person) {
        return Stream.concat(people.stream(), Stream.of(person)).distinct().toList();
    }
}
