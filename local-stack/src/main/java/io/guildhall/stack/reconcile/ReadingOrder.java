package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.List;

/** The order in which topics are read, so that what a record refers to was read before it. */
final class ReadingOrder {

    /** Every topic but those that only explain, and those of one service alone. */
    static final List<Topic> TOPICS = List.of(
            Topics.REFUSALS,
            Topics.TASK_SERVICE_DLT,
            Topics.EXPERTISE_ROUTER_DLT,
            Topics.PAYOUT_SERVICE_DLT,
            Topics.TASK_SERVICE_INBOX,
            Topics.EXPERTISE_ROUTER_INBOX,
            Topics.PAYOUT_SERVICE_INBOX,
            Topics.CLIENTS,
            Topics.POOLS,
            Topics.RATES,
            Topics.WORKERS,
            Topics.PRESENCE,
            Topics.OFFBOARDINGS,
            Topics.REVERSALS,
            Topics.DEMAND_REQUESTS,
            Topics.TASK_LIFECYCLE,
            Topics.DEMAND_UPDATES,
            Topics.DEMAND_CANCELLATIONS,
            Topics.DEMAND_RESULTS,
            Topics.ROUTING_DECISIONS,
            Topics.ASSIGNMENTS,
            Topics.SUBMISSIONS,
            Topics.ROUTING_ASSIGNMENTS,
            Topics.REVIEW_REQUESTS,
            Topics.REVIEW_VERDICTS,
            Topics.REVIEW_APPEALS,
            Topics.TASK_OUTCOMES,
            Topics.PAYOUTS,
            Topics.LEDGER,
            Topics.STATEMENTS);

    /**
     * The same in steps. What is paid and what is booked stand in two topics, but were written together: read side by
     * side, nothing of a payout need be kept until its journal comes.
     */
    static List<List<Topic>> steps() {
        List<List<Topic>> steps = new ArrayList<>();
        for (Topic topic : TOPICS) {
            if (topic.equals(Topics.LEDGER)) {
                steps.set(steps.size() - 1, List.of(steps.getLast().getFirst(), topic));
            } else {
                steps.add(List.of(topic));
            }
        }
        return steps;
    }

    private ReadingOrder() {}
}
