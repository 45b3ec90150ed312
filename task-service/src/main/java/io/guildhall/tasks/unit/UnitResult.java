package io.guildhall.tasks.unit;

import io.guildhall.support.core.ReasonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit came to.
 *
 * @param status how it ended
 * @param reason why it is not complete, if it is not
 * @param answer the answer most judgements gave, of several the one delivered first; null without judgements
 * @param agreement share of the judgements that gave it, above 0 to 1; null without judgements
 * @param judgements the accepted judgements in the order they were delivered
 */
public record UnitResult(
        UnitStatus status,
        @Nullable ReasonCode reason,
        @Nullable String answer,
        @Nullable Double agreement,
        List<Judgement> judgements) {

    /** The result of a unit that was to be judged by so many tasks. */
    static UnitResult of(int tasks, List<Judgement> judgements, @Nullable ReasonCode reason) {
        if (judgements.isEmpty()) {
            return new UnitResult(UnitStatus.ABANDONED, reason, null, null, judgements);
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        judgements.forEach(judgement -> votes.merge(judgement.answer(), 1, Integer::sum));
        Map.Entry<String, Integer> winner = votes.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .orElseThrow();
        return new UnitResult(
                judgements.size() == tasks ? UnitStatus.COMPLETE : UnitStatus.PARTIAL,
                reason,
                winner.getKey(),
                (double) winner.getValue() / judgements.size(),
                judgements);
    }
}
