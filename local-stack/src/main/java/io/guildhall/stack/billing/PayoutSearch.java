package io.guildhall.stack.billing;

import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.LogSearch;
import io.guildhall.stack.cluster.LogSearch.Found;
import io.guildhall.stack.cluster.LogSearch.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Finds payouts, and what was made of them, in the log. */
public final class PayoutSearch implements AutoCloseable {

    /** What is issued at the end of a period is appended a moment later. */
    private static final Duration LAG = Duration.ofHours(1);

    private final LogSearch log;

    public PayoutSearch(Cluster cluster) {
        this.log = new LogSearch(cluster, LogSearch.Progress.NONE);
    }

    /** All payouts of a worker up to the end of a period. */
    public List<PayoutIssued> ofWorker(String workerId, Period until) {
        return only(
                PayoutIssued.class,
                log.under(
                        Topics.PAYOUTS,
                        workerId,
                        new Span(Instant.EPOCH, until.end().plus(LAG))));
    }

    /** The statements of a worker that were issued since a period began. */
    public List<PayStatement> statements(String workerId, Period since) {
        return only(PayStatement.class, log.under(Topics.STATEMENTS, workerId, Span.since(since.start())));
    }

    /** The payouts of a period that name a client. */
    public List<PayoutIssued> ofClient(String clientId, Period period) {
        return only(PayoutIssued.class, during(Topics.PAYOUTS, clientId, period));
    }

    /** The journals of a period that name a client's accounts. */
    public List<JournalPosted> journals(String clientId, Period period) {
        return only(JournalPosted.class, during(Topics.LEDGER, "client/" + clientId + "/", period));
    }

    @Override
    public void close() {
        log.close();
    }

    private List<Found> during(Topic topic, String text, Period period) {
        return log.mentioning(topic, text, new Span(period.start(), period.end().plus(LAG)));
    }

    private static <T extends SpecificRecordBase> List<T> only(Class<T> type, List<Found> found) {
        return found.stream().map(Found::value).map(type::cast).toList();
    }
}
