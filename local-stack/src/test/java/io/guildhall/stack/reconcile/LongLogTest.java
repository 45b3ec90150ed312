package io.guildhall.stack.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongLogTest {

    private final List<LogRecord> records = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();

    @Test
    void a_log_of_several_partitions_with_thousands_of_tasks_is_reconciled() {
        new LongLog(4, (topic, partition, content) -> {
                    LogPosition position = next(topic, partition);
                    records.add(new LogRecord(position, Life.ASSIGNED, content, null, null));
                    for (Topic inbox : ReconciliationIT.INBOXES) {
                        records.add(new LogRecord(next(inbox, partition), Life.ASSIGNED, null, position, null));
                    }
                })
                .write(1200);
        Audit audit = new Audit();
        records.stream().sorted(Comparator.comparingInt(LongLogTest::order)).forEach(audit::take);

        Report report = audit.report();

        assertThat(report.violations()).isEmpty();
        assertThat(report.lastLine())
                .isEqualTo("RECONCILED tasks=1200 accepted=1200 payouts=1200 total=EUR 3000.00 ledger=balanced");
    }

    private LogPosition next(Topic topic, int partition) {
        long offset = offsets.merge(topic.name() + partition, 1L, Long::sum) - 1;
        return new LogPosition(topic.name(), partition, offset);
    }

    private static int order(LogRecord record) {
        return ReadingOrder.TOPICS.indexOf(Topics.named(record.position().topic()));
    }
}
