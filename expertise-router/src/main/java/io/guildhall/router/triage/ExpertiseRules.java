package io.guildhall.router.triage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expertise that work of a task type needs where its demand states none.
 *
 * @param byTaskType expertise by task type
 * @param otherwise expertise for any other
 */
public record ExpertiseRules(Map<String, Expertise> byTaskType, Expertise otherwise) {

    public ExpertiseRules {
        byTaskType = Map.copyOf(byTaskType);
    }

    /** What the client states, else what the rules say. */
    public Routing route(@Nullable Expertise stated, String taskType) {
        if (stated != null) {
            return new Routing(stated, Routing.By.STATED, null);
        }
        Expertise ruled = byTaskType.get(taskType);
        return ruled != null
                ? new Routing(ruled, Routing.By.RULE, "task-type:" + taskType)
                : new Routing(otherwise, Routing.By.RULE, "default");
    }
}
