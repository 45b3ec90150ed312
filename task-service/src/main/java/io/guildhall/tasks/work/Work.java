package io.guildhall.tasks.work;

import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Delivered work and what has become of it. Kept for ever, so that no assignment counts twice and each can be reversed.
 *
 * @param delivery the work
 * @param countedSeconds time spent on it, and on what it is the rework of
 * @param reworks how often it had been sent back before
 * @param status where it stands
 * @param due when silence ends this; null where nothing is waited for
 * @param held what is set aside for it in its demand's budget, fee included, until its fate is final
 * @param price what it costs once it is accepted
 * @param payments how often it became owed: more than once only after a reversal that was undone
 * @param reversed whether it was ever taken back
 * @param ruling the last decision against it
 */
public record Work(
        Delivery delivery,
        long countedSeconds,
        int reworks,
        WorkStatus status,
        @Nullable Instant due,
        BigMoney held,
        Price price,
        int payments,
        boolean reversed,
        @Nullable Ruling ruling) {

    /**
     * Work that was just delivered.
     *
     * @param held what is set aside for its task
     * @param price what it costs if it is accepted
     */
    public static Work delivered(Delivery delivery, BigMoney held, Price price) {
        WorkStatus status = WorkStatus.DELIVERED;
        return new Work(delivery, delivery.countedSeconds(), 0, status, null, held, price, 0, false, null);
    }

    /** This as the rework of what was delivered before: the time spent on both counts. */
    public Work asReworkOf(Work before) {
        long seconds = before.countedSeconds + countedSeconds;
        return new Work(
                delivery, seconds, before.reworks + 1, status, due, held, price, payments, reversed, before.ruling);
    }

    /** The assignment it was done under. */
    public String assignmentId() {
        return delivery.assignmentId();
    }

    /** While it waits for the other judgements of its unit, until then. */
    public Work awaitingOthers(Instant until) {
        return changed(WorkStatus.AWAITING_OTHERS, until, held, ruling);
    }

    /** While it waits for a reviewer, until then. */
    public Work inReview(Instant until) {
        return changed(WorkStatus.IN_REVIEW, until, held, ruling);
    }

    /** Once it is owed its price: it holds nothing any more. */
    public Work accepted() {
        return new Work(
                delivery,
                countedSeconds,
                reworks,
                WorkStatus.ACCEPTED,
                null,
                nothing(),
                price,
                payments + 1,
                reversed,
                ruling);
    }

    /** Once its worker is to do it again. */
    public Work reworked(Ruling why) {
        return changed(WorkStatus.REWORKED, null, held, why);
    }

    /** Once it is rejected: what is set aside for it stays so until the appeal closes. */
    public Work rejected(Ruling why, Instant appealableUntil) {
        return changed(WorkStatus.DENIED, appealableUntil, held, why);
    }

    /** Once it is taken back: what it cost is set aside until the appeal closes. */
    public Work takenBack(Ruling why, Instant appealableUntil) {
        return new Work(
                delivery,
                countedSeconds,
                reworks,
                WorkStatus.DENIED,
                appealableUntil,
                price.cost(),
                price,
                payments,
                true,
                why);
    }

    /** Once its worker has appealed. */
    public Work appealed(Instant dueAt) {
        return changed(WorkStatus.APPEALED, dueAt, held, ruling);
    }

    /** Once the appeal has succeeded. */
    public Work vindicated() {
        return changed(WorkStatus.VINDICATED, null, held, ruling);
    }

    /** Once its denial is final. */
    public Work lost() {
        return changed(WorkStatus.LOST, null, nothing(), ruling);
    }

    private BigMoney nothing() {
        return held.multipliedBy(0);
    }

    private Work changed(WorkStatus next, @Nullable Instant until, BigMoney setAside, @Nullable Ruling why) {
        return new Work(delivery, countedSeconds, reworks, next, until, setAside, price, payments, reversed, why);
    }
}
