package io.guildhall.stack.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of a scenario.
 *
 * @param board what the log showed at the end
 * @param mismatches how demands ended otherwise than they were to, by demandId
 * @param happenings what else was sent, in order
 * @param took from the first request to the last payout
 */
public record Outcome(Scoreboard board, Map<String, String> mismatches, List<Happening> happenings, Duration took) {

    public Outcome {
        mismatches = Map.copyOf(mismatches);
        happenings = List.copyOf(happenings);
    }
}
