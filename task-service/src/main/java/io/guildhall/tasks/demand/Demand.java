package io.guildhall.tasks.demand;

import io.guildhall.tasks.budget.Budget;
import io.guildhall.tasks.budget.FeeRate;
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
 * @param tasksTotal tasks it was split into
 * @param tasksAccepted tasks whose work was accepted
 * @param tasksOpen tasks whose fate is not decided
 * @param deadline when it is given up
 * @param ending why it is given up, once it is
 * @param told what its client was last told
 */
public record Demand(
        DemandRef ref,
        String fingerprint,
        FeeRate fees,
        BigMoney maxPay,
        Budget budget,
        int tasksTotal,
        int tasksAccepted,
        int tasksOpen,
        @Nullable Instant deadline,
        @Nullable Ending ending,
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
        BigMoney maxPay = request.maxPayPerTask().toMoney();
        BigMoney worst = fees.costOf(maxPay).multipliedBy(tasks);
        Budget budget = Budget.of(request.budget().toMoney()).reserve(worst);
        Standing told = new Standing(
                DemandStatus.ACCEPTED, null, tasks, 0, tasks, budget.spent(), worst, false, leavesOut, now);
        return new Demand(
                ref, fingerprint(request), fees, maxPay, budget, tasks, 0, tasks, request.deadline(), null, told);
    }

    /** A demand that was cancelled before it came: without tasks, and at its end. */
    public static Demand forestalled(DemandRef ref, DemandRequest request, Instant now) {
        Ending ending = Ending.CANCELLED_BEFORE;
        BigMoney maxPay = request.maxPayPerTask().toMoney();
        Budget budget = Budget.of(request.budget().toMoney());
        Standing told =
                new Standing(ending.status(), ending, 0, 0, 0, budget.spent(), budget.reserved(), true, false, now);
        return new Demand(
                ref, fingerprint(request), new FeeRate(0), maxPay, budget, 0, 0, 0, request.deadline(), ending, told);
    }

    /** What is set aside for each open task: the most it may cost, fee included. */
    public BigMoney worstCost() {
        return fees.costOf(maxPay);
    }

    /** Whether a task may be paid that at the client's expense. */
    public boolean covers(BigMoney pay) {
        return pay.isSameCurrency(maxPay) && !pay.isGreaterThan(maxPay);
    }

    /** After the work of a task was accepted at that cost to the client, fee included. */
    public Demand afterAccepted(BigMoney cost) {
        return changed(budget.spend(worstCost(), cost), tasksAccepted + 1, tasksOpen - 1, ending, told);
    }

    /** After a task was given back undone. */
    public Demand afterReleased() {
        return changed(budget.release(worstCost()), tasksAccepted, tasksOpen - 1, ending, told);
    }

    /** After it was given up; its open tasks are still to be answered. */
    public Demand givenUp(Ending reason) {
        return changed(budget, tasksAccepted, tasksOpen, reason, told);
    }

    /** After its client was told. */
    public Demand told(Standing standing) {
        return changed(budget, tasksAccepted, tasksOpen, ending, standing);
    }

    /** Where it stands now, for its client. */
    public Standing standing(Instant now) {
        boolean last = tasksOpen == 0;
        DemandStatus open = last ? DemandStatus.COMPLETED : DemandStatus.ACCEPTED;
        return new Standing(
                ending == null ? open : ending.status(),
                ending,
                tasksTotal,
                tasksAccepted,
                tasksOpen,
                budget.spent(),
                budget.reserved(),
                last,
                false,
                now);
    }

    /** Whether it moved since its client was last told. */
    public boolean movedSinceTold() {
        return told.tasksOpen() != tasksOpen || told.ending() != ending;
    }

    private Demand changed(Budget money, int accepted, int open, @Nullable Ending reason, Standing standing) {
        return new Demand(
                ref, fingerprint, fees, maxPay, money, tasksTotal, accepted, open, deadline, reason, standing);
    }
}
