package io.guildhall.stack.reconcile;

import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which records each service has taken in, refused or put away. */
final class Answers {

    private final Map<String, Positions> takenIn = new HashMap<>();
    private final Map<String, Positions> refused = new HashMap<>();
    private final Map<String, Positions> putAway = new HashMap<>();
    private final Positions late = new Positions();
    private final Set<String> withShortenedInbox = new HashSet<>();

    void add(LogRecord record) {
        LogPosition source = record.source();
        String topic = record.position().topic();
        if (source == null) {
            return;
        }
        if (topic.equals(Topics.REFUSALS.name())) {
            of(refused, record.service() == null ? "" : record.service()).add(source);
            if (record.content() instanceof InputRefused refusal
                    && refusal.getCode().equals("LATE")) {
                late.add(source);
            }
        } else if (topic.endsWith(".dlt")) {
            of(putAway, topic.substring(0, topic.lastIndexOf('.'))).add(source);
        } else if (topic.endsWith(".inbox")) {
            of(takenIn, topic.substring(0, topic.lastIndexOf('.'))).add(source);
        }
    }

    /** An inbox is kept for a month only: what it took in before cannot be told any more. */
    void inboxIsShortened(String service) {
        withShortenedInbox.add(service);
    }

    boolean isTakenIn(String service, LogPosition position) {
        return withShortenedInbox.contains(service) || of(takenIn, service).contains(position);
    }

    boolean isRefused(String service, LogPosition position) {
        return of(refused, service).contains(position);
    }

    /** Whether it was refused for coming too late. */
    boolean isRefusedAsLate(LogPosition position) {
        return late.contains(position);
    }

    boolean isPutAway(String service, LogPosition position) {
        return of(putAway, service).contains(position);
    }

    /** Whether the service said of the record that it does nothing about it. */
    boolean isTurnedDown(String service, LogPosition position) {
        return isRefused(service, position) || isPutAway(service, position);
    }

    private static Positions of(Map<String, Positions> byService, String service) {
        return byService.computeIfAbsent(service, absent -> new Positions());
    }
}
