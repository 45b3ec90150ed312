package io.guildhall.router.triage;

import java.util.Map;
import java.util.Optional;

/**
 * The expertise that work of a task type needs where its demand states none.
 *
 * @param byTaskType expertise by task type
 * @param otherwise expertise for work of any other, where its text says nothing either
 */
public record ExpertiseRules(Map<String, Expertise> byTaskType, Expertise otherwise) {

    public ExpertiseRules {
        byTaskType = Map.copyOf(byTaskType);
    }

    /** What the rules say of a task type, if they know it. */
    Optional<Routing> route(String taskType) {
        return Optional.ofNullable(byTaskType.get(taskType))
                .map(expertise -> Routing.plain(expertise, Routing.By.RULE, "task-type:" + taskType));
    }
}
