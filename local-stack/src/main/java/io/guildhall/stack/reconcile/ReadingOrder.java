package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.List;

/** The order in which topics are read, so that what a record refers to was read before it. */
final class ReadingOrder {

    /** Every topic but statements, review requests and the like, which nothing checked here rests on yet. */
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
            Topics.REVIEW_VERDICTS,
            Topics.REVIEW_APPEALS,
            Topics.DEMAND_REQUESTS,
            Topics.TASK_LIFECYCLE,
            Topics.DEMAND_UPDATES,
            Topics.DEMAND_CANCELLATIONS,
            Topics.DEMAND_RESULTS,
            Topics.ROUTING_DECISIONS,
            Topics.SUBMISSIONS,
            Topics.ASSIGNMENTS,
            Topics.ROUTING_ASSIGNMENTS,
            Topics.TASK_OUTCOMES,
            Topics.PAYOUTS,
            Topics.LEDGER);

    private ReadingOrder() {}
}
