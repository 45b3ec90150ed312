package io.guildhall.stack.reconcile;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The log of one task's life, from request to payout. As it is, it reconciles; a test changes a record of {@link #life},
 * leaves one out, repeats one or adds one, and looks at what the audit finds.
 */
final class SmallLog {

    final Life life = new Life();

    private final Map<Class<?>, Integer> times = new HashMap<>();
    private final List<Written> more = new ArrayList<>();
    private final List<LogRecord> answers = new ArrayList<>();
    private final Set<LogPosition> ignored = new HashSet<>();
    private final Set<String> shortened = new HashSet<>();
    private @Nullable Books books;

    /** A record before it has an offset. */
    record Written(
            Topic topic, Instant appendedAt, @Nullable SpecificRecord content) {}

    SmallLog without(Class<? extends SpecificRecord> type) {
        times.put(type, 0);
        return this;
    }

    SmallLog twice(Class<? extends SpecificRecord> type) {
        times.put(type, 2);
        return this;
    }

    SmallLog also(Topic topic, @Nullable SpecificRecord content) {
        return also(topic, Life.START, content);
    }

    SmallLog also(Topic topic, Instant appendedAt, @Nullable SpecificRecord content) {
        more.add(new Written(topic, appendedAt, content));
        return this;
    }

    /** No inbox has the record. */
    SmallLog ignored(Topic topic, long offset) {
        ignored.add(new LogPosition(topic.name(), 0, offset));
        return this;
    }

    SmallLog refused(String service, Topic topic, long offset) {
        return refused(service, topic, offset, "ANY");
    }

    SmallLog refused(String service, Topic topic, long offset, String code) {
        InputRefused refusal = InputRefused.newBuilder()
                .setSourceTopic(topic.name())
                .setPartition(0)
                .setOffset(offset)
                .setCode(code)
                .setMessage("")
                .setAt(Life.START)
                .build();
        LogPosition source = new LogPosition(topic.name(), 0, offset);
        answers.add(new LogRecord(next(Topics.REFUSALS), Life.START, refusal, source, service));
        return this;
    }

    SmallLog putAway(String service, Topic topic, long offset) {
        LogPosition source = new LogPosition(topic.name(), 0, offset);
        Topic deadLetters = Topics.named(service + ".dlt");
        answers.add(new LogRecord(next(deadLetters), Life.START, null, source, null));
        return this;
    }

    /** The log goes on until then. */
    SmallLog until(Instant time) {
        return also(Topics.PRESENCE, time, null);
    }

    /** A payout as it should be, with its journal. */
    SmallLog paid(PayoutIssued payout, String bearer, int sign) {
        if (books == null) {
            books = new Books(life.journal.build());
        }
        return also(Topics.PAYOUTS, payout).also(Topics.LEDGER, books.post(payout, bearer, sign));
    }

    SmallLog inboxIsShortened(String service) {
        shortened.add(service);
        return this;
    }

    /** What the audit finds. */
    Report report() {
        List<LogRecord> records = new ArrayList<>(answers);
        Map<String, Long> offsets = new HashMap<>();
        Stream.concat(life.records().stream(), more.stream())
                .flatMap(this::repeated)
                .forEach(written -> {
                    long offset = offsets.merge(written.topic().name(), 1L, Long::sum) - 1;
                    LogPosition position = new LogPosition(written.topic().name(), 0, offset);
                    records.add(new LogRecord(position, written.appendedAt(), written.content(), null, null));
                    records.addAll(takenIn(position));
                });
        Audit audit = new Audit();
        shortened.forEach(audit::inboxIsShortened);
        records.stream().sorted(Comparator.comparingInt(SmallLog::order)).forEach(audit::take);
        return audit.report();
    }

    /** The messages of what it finds about a guarantee; fails if it finds anything about another. */
    List<String> only(Guarantee guarantee) {
        List<Violation> violations = report().violations();
        if (violations.stream().anyMatch(violation -> violation.guarantee() != guarantee)) {
            throw new AssertionError("more than " + guarantee + ": " + violations);
        }
        return violations.stream().map(Violation::message).toList();
    }

    /** The messages of what it finds about a guarantee, whatever else it finds. */
    List<String> about(Guarantee guarantee) {
        return report().violations().stream()
                .filter(violation -> violation.guarantee() == guarantee)
                .map(Violation::message)
                .toList();
    }

    private Stream<Written> repeated(Written written) {
        int count = written.content() == null
                ? 1
                : times.getOrDefault(written.content().getClass(), 1);
        return Stream.generate(() -> written).limit(count);
    }

    private List<LogRecord> takenIn(LogPosition position) {
        return ignored.contains(position)
                ? List.of()
                : Stream.of(Topics.TASK_SERVICE_INBOX, Topics.EXPERTISE_ROUTER_INBOX, Topics.PAYOUT_SERVICE_INBOX)
                        .map(inbox -> new LogRecord(next(inbox), Life.START, null, position, null))
                        .toList();
    }

    private LogPosition next(Topic topic) {
        return new LogPosition(topic.name(), 0, answers.size());
    }

    private static int order(LogRecord record) {
        return ReadingOrder.TOPICS.indexOf(Topics.named(record.position().topic()));
    }
}
