package io.guildhall.tasks.demand;

import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.budget.Budget;
import io.guildhall.tasks.budget.FeeRate;
import io.guildhall.tasks.work.Price;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * An accepted demand. Its units have rows of their own, so that this one stays small.
 *
 * @param ref which it is
 * @param fingerprint what its request said; see {@link Demand#fingerprint(DemandRequest)}
 * @param fees fee it was accepted under
 * @param maxPay the most one task may pay
 * @param budget its money
 * @param conditions how its work is judged
 * @param tally how far its tasks have come
 * @param deadline when it is given up
 * @param ending why it is given up, once it is
 * @param closed whether all was told that there is to tell about its tasks
 * @param told what its client was last told
 */
public record Demand(
        DemandRef ref,
        String fingerprint,
        FeeRate fees,
        BigMoney maxPay,
        Budget budget,
        Conditions conditions,
        Tally tally,
        @Nullable Instant deadline,
        @Nullable Ending ending,
        boolean closed,
        Standing told) {

    /** What a request says, when it was made aside: equal for equal requests. */
    public static String fingerprint(DemandRequest request) {
        return Fingerprint.of(request);
    }

    /**
     * A demand whose tasks are all open, with the most they may cost set aside.
     *
     * @param request a request without fault
     * @param leavesOut whether units of the request were left out
     * @throws IllegalArgumentException when the worst case exceeds the budget
     */
    public static Demand opened(
            DemandRef ref, DemandRequest request, FeeRate fees, int tasks, boolean leavesOut, Instant now) {
        BigMoney worst = fees.costOf(request.maxPayPerTask().toMoney()).multipliedBy(tasks);
        Budget budget = Budget.of(request.budget().toMoney()).reserve(worst);
        return of(ref, request, fees, budget, Tally.opened(tasks), null, leavesOut, now);
    }

    /** A demand that was cancelled before it came: without tasks, and at its end. */
    public static Demand forestalled(DemandRef ref, DemandRequest request, Instant now) {
        Budget budget = Budget.of(request.budget().toMoney());
        return of(ref, request, new FeeRate(0), budget, Tally.EMPTY, Ending.CANCELLED_BEFORE, false, now);
    }

    private static Demand of(
            DemandRef ref,
            DemandRequest request,
            FeeRate fees,
            Budget budget,
            Tally tally,
            @Nullable Ending ending,
            boolean leavesOut,
            Instant now) {
        return new Demand(
                ref,
                fingerprint(request),
                fees,
                request.maxPayPerTask().toMoney(),
                budget,
                Conditions.of(request),
                tally,
                request.deadline(),
                ending,
                false,
                Standing.of(budget, tally, ending, leavesOut, now));
    }

    /** What is set aside for each open task: the most it may cost, fee included. */
    public BigMoney worstCost() {
        return fees.costOf(maxPay);
    }

    /** Whether the budget has room for one more task. */
    public boolean affordsTask() {
        return !worstCost().isGreaterThan(budget.free());
    }

    /** What work of that pay costs: the platform bears what is above the most a task may pay. */
    public Price priceOf(BigMoney pay) {
        boolean covered = pay.isSameCurrency(maxPay) && !pay.isGreaterThan(maxPay);
        return covered ? Price.billed(pay, fees.on(pay)) : atPlatformExpense(pay);
    }

    /** What work of that pay costs that is none of this demand's tasks any more. */
    public Price atPlatformExpense(BigMoney pay) {
        return Price.ofThePlatform(maxPay.getCurrencyUnit(), pay);
    }

    /** Whether judgements are still to come, so that it can be given up. */
    public boolean running() {
        return ending == null && tally.judging() > 0;
    }

    /** Whether it has ended and its client knows: it changes no more but by a reversal. */
    public boolean over() {
        return tally.settled() && told.last();
    }

    /** After one more task was opened. */
    public Demand afterOpened(Purpose purpose) {
        return changed(budget.reserve(worstCost()), tally.afterOpened(purpose));
    }

    /** After the work of an open task was accepted: of what was set aside for it, its cost is spent. */
    public Demand afterAccepted(Work work, BigMoney held) {
        Tally ended = tally.afterEnded(work.delivery().purpose());
        return changed(budget.spend(held, work.price().cost()), ended.withAccepted(1));
    }

    /** After a task was given back undone. */
    public Demand afterReleased(Purpose purpose) {
        return changed(budget.release(worstCost()), tally.afterEnded(purpose));
    }

    /** After the work of an open judgement was rejected: what is set aside for it stays so. */
    public Demand afterRejected() {
        return changed(budget, tally.afterEnded(Purpose.JUDGE).afterDenied());
    }

    /** After work was taken back: what it had cost stays set aside. */
    public Demand afterTakenBack(Work work) {
        BigMoney cost = work.price().cost();
        return changed(budget.unspend(cost), tally.afterDenied().withAccepted(-counted(work)));
    }

    /** After a denial became final, which frees what was set aside for it. */
    public Demand afterAppealLost(BigMoney held) {
        return changed(budget.release(held), tally.afterAppealClosed());
    }

    /** After a denial was undone: of what was set aside for the work, its cost is spent. */
    public Demand afterAppealWon(Work work, BigMoney held) {
        BigMoney cost = work.price().cost();
        return changed(budget.spend(held, cost), tally.afterAppealClosed().withAccepted(counted(work)));
    }

    /** Overdue work is done beside the tasks of the demand. */
    private static int counted(Work work) {
        return work.delivery().overdue() ? 0 : 1;
    }

    /** After it was given up; its open tasks are still to be answered. */
    public Demand givenUp(Ending reason) {
        return changed(budget, tally, reason, closed, told);
    }

    /** After it was told that nothing of it is open any more. */
    public Demand afterClosed() {
        return changed(budget, tally, ending, true, told);
    }

    /** After its client was told. */
    public Demand told(Standing standing) {
        return changed(budget, tally, ending, closed, standing);
    }

    /** Where it stands now, for its client. */
    public Standing standing(Instant now) {
        return Standing.of(budget, tally, ending, false, now);
    }

    /** Whether it moved since its client was last told. */
    public boolean movedSinceTold() {
        return !told.sameAs(standing(told.at()));
    }

    private Demand changed(Budget money, Tally tasks) {
        return changed(money, tasks, ending, closed, told);
    }

    private Demand changed(Budget money, Tally tasks, @Nullable Ending reason, boolean isClosed, Standing standing) {
        return new Demand(
                ref, fingerprint, fees, maxPay, money, conditions, tasks, deadline, reason, isClosed, standing);
    }
}
