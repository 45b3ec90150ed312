package io.guildhall.payouts.payout;

import io.guildhall.payouts.floor.FloorWork;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Work that was accepted and is owed its quoted price. Kept for ever once it is paid, so that it is never paid twice and
 * can be taken back whole.
 *
 * @param assignmentId assignment it was done under
 * @param payment which payment of the assignment this is, from 1; more than one only where one was taken back and the
 *     worker's appeal was heard
 * @param taskId task
 * @param demandId demand
 * @param workerId who did it
 * @param clientId whose work it is
 * @param projectId what the client books it under
 * @param terms quote of the assignment
 * @param fee what the platform earns on it, in the currency of the terms
 * @param clientBillable false when the platform bears the cost
 * @param countedSeconds time that counts for hourly pay
 * @param quotedAt when its price was quoted
 * @param deliveredAt when it was delivered: the week it belongs to
 * @param acceptedAt when it was accepted
 */
public record AcceptedWork(
        String assignmentId,
        int payment,
        String taskId,
        String demandId,
        String workerId,
        String clientId,
        @Nullable String projectId,
        Terms terms,
        BigMoney fee,
        boolean clientBillable,
        long countedSeconds,
        Instant quotedAt,
        Instant deliveredAt,
        Instant acceptedAt)
        implements Outcome {

    /** Id of its payout: {@code assignmentId/payment}. */
    public String payoutId() {
        return assignmentId + '/' + payment;
    }

    @Override
    public String outcomeId() {
        return payoutId();
    }

    FloorWork floorWork() {
        return new FloorWork(workerId, assignmentId, terms, countedSeconds, deliveredAt);
    }
}
