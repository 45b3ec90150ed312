package io.guildhall.stack.explain;

import java.util.Map;

/** Why tasks wait, in words. */
final class WaitReasons {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NOBODY_QUALIFIED", "nobody holds the qualification"),
            Map.entry("NONE_READY", "nobody who could do it is ready"),
            Map.entry("LANGUAGE", "nobody who is ready works in its language"),
            Map.entry("CURRENCY", "nobody who is ready is paid in its currency"),
            Map.entry("WALLED", "everybody who is ready is walled off from its client"),
            Map.entry("NO_RATE", "the operator has set no price for it"),
            Map.entry("OVER_CEILING", "its price is above what the client pays at most"),
            Map.entry("CLIENT_PAUSED", "its client is paused"),
            Map.entry("NONE", "it waits no more than its turn"));

    private WaitReasons() {}

    static String of(String reason) {
        return WORDS.getOrDefault(reason, reason);
    }
}
