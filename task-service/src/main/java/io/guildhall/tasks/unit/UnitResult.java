package io.guildhall.tasks.unit;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.consensus.Consensus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit came to.
 *
 * @param status how it ended
 * @param reason why it is not complete, if it is not
 * @param answer the consensus where one was sought, else the answer most judgements gave, of several the one delivered
 *     first; null without judgements
 * @param agreement share of the judgements that gave it, above 0 to 1; null without judgements
 * @param confidence probability that it is right; null where no consensus was sought
 * @param judgements the accepted judgements in the order they were delivered
 */
public record UnitResult(
        UnitStatus status,
        @Nullable ReasonCode reason,
        @Nullable String answer,
        @Nullable Double agreement,
        @Nullable Double confidence,
        List<Judgement> judgements) {

    public UnitResult {
        judgements = List.copyOf(judgements);
    }

    /** The result of a unit with those accepted judgements, by majority. */
    public static UnitResult byMajority(Unit unit, List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return new UnitResult(UnitStatus.ABANDONED, unit.reason(), null, null, null, judgements);
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        judgements.forEach(judgement -> votes.merge(judgement.answer(), 1, Integer::sum));
        Map.Entry<String, Integer> winner = votes.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .orElseThrow();
        double agreement = (double) winner.getValue() / judgements.size();
        return of(unit, winner.getKey(), agreement, null, judgements);
    }

    /** The result of a unit with those accepted judgements and that consensus. */
    public static UnitResult byConsensus(Unit unit, List<Judgement> judgements, Consensus consensus) {
        return of(unit, consensus.answer(), consensus.agreement(), consensus.confidence(), judgements);
    }

    private static UnitResult of(
            Unit unit, String answer, double agreement, @Nullable Double confidence, List<Judgement> judgements) {
        boolean complete = judgements.size() >= unit.wanted();
        return new UnitResult(
                complete ? UnitStatus.COMPLETE : UnitStatus.PARTIAL,
                complete ? null : unit.reason(),
                answer,
                agreement,
                confidence,
                judgements);
    }
}
