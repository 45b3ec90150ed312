package io.guildhall.router.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works for which of several rivals, and till when for no other. */
final class Ties {

    private record Tie(String clientId, Instant until) {}

    private final Map<String, Tie> ties = new HashMap<>();

    /** Whoever is tied to a rival, and does old work again, stays tied to that. */
    void begin(String marketId, String workerId, @Nullable String group, String clientId, Instant until) {
        if (group == null) {
            return;
        }
        ties.merge(
                key(marketId, workerId, group),
                new Tie(clientId, until),
                (known, next) ->
                        known.clientId().equals(clientId) && next.until().isAfter(known.until()) ? next : known);
    }

    /** Forgets a tie that is over, before anything new is given out. */
    void pass(Instant now) {
        ties.values().removeIf(tie -> !tie.until().isAfter(now));
    }

    /** Whether somebody works for a rival of that client, as its group is now. */
    boolean bars(String marketId, String workerId, @Nullable String group, String clientId) {
        Tie tie = group == null ? null : ties.get(key(marketId, workerId, group));
        return tie != null && !tie.clientId().equals(clientId);
    }

    private static String key(String marketId, String workerId, String group) {
        return marketId + "/" + workerId + "/" + group;
    }
}
