package io.guildhall.stack.demo;

import java.time.Duration;
import java.util.Map;

/**
 * What came of a scenario.
 *
 * @param board what the log showed at the end
 * @param mismatches how demands ended otherwise than they were to, by demandId
 * @param took from the first request to the last payout
 */
public record Outcome(Scoreboard board, Map<String, String> mismatches, Duration took) {

    public Outcome {
        mismatches = Map.copyOf(mismatches);
    }
}
