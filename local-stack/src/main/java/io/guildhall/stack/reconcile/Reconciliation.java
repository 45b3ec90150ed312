package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks what Guildhall guarantees against the whole log of a stack. */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Waits until the services are done, reads the log once, and checks it.
     *
     * @throws LogUnusableException when records are gone ({@code LOG_TRUNCATED}), the services do not come to rest, or
     *     the cluster cannot be read
     */
    public static Report run(Cluster cluster, Patience patience, Progress progress) {
        try (LogWatch watch = new LogWatch(cluster)) {
            return check(cluster, watch.drained(patience, progress), progress);
        }
    }

    /**
     * Reads the log as it stands and checks it. While the services are at work, what they have not come to yet looks like
     * a violation: {@link Unreconciled} tells the two apart by their age.
     *
     * @throws LogUnusableException when records are gone ({@code LOG_TRUNCATED}) or the cluster cannot be read
     */
    public static Report runAtOnce(Cluster cluster, Progress progress) {
        try (LogWatch watch = new LogWatch(cluster)) {
            return check(cluster, watch.now(), progress);
        }
    }

    private static Report check(Cluster cluster, LogExtent extent, Progress progress) {
        requireWhole(extent);
        Audit audit = new Audit();
        Map.of(
                        Topics.TASK_SERVICE, Topics.TASK_SERVICE_INBOX,
                        Topics.EXPERTISE_ROUTER, Topics.EXPERTISE_ROUTER_INBOX,
                        Topics.PAYOUT_SERVICE, Topics.PAYOUT_SERVICE_INBOX)
                .forEach((service, inbox) -> noteShortened(service, inbox, extent, audit));
        Ahead.read(new LogReader(cluster, extent, progress), audit::take);
        return audit.report();
    }

    private static void requireWhole(LogExtent extent) {
        Map<String, Long> truncated = extent.truncated();
        if (!truncated.isEmpty()) {
            throw new LogUnusableException("LOG_TRUNCATED: records are gone, so nothing can be proved: "
                    + truncated.entrySet().stream()
                            .map(start -> start.getKey() + " begins at " + start.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void noteShortened(String service, Topic inbox, LogExtent extent, Audit audit) {
        if (extent.isShortened(inbox)) {
            audit.inboxIsShortened(service);
        }
    }
}
