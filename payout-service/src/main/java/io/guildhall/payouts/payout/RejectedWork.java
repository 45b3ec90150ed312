package io.guildhall.payouts.payout;

import io.guildhall.payouts.floor.FloorWork;
import io.guildhall.support.work.Terms;
import java.time.Instant;

/**
 * Work that was rejected. It is not paid, but its time counts toward the floor.
 *
 * @param assignmentId assignment it was done under
 * @param workerId who did it
 * @param terms quote of the assignment
 * @param countedSeconds time that counts for hourly pay
 * @param deliveredAt when it was delivered: the week it belongs to
 */
public record RejectedWork(String assignmentId, String workerId, Terms terms, long countedSeconds, Instant deliveredAt)
        implements Outcome {

    static final String SUFFIX = "rejected";

    @Override
    public String outcomeId() {
        return assignmentId + '/' + SUFFIX;
    }

    FloorWork floorWork() {
        return new FloorWork(workerId, assignmentId, terms, countedSeconds, deliveredAt);
    }
}
