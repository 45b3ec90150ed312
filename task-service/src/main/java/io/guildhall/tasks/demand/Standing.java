package io.guildhall.tasks.demand;

import io.guildhall.tasks.budget.Budget;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a client was last told about a demand.
 *
 * @param status where it stood
 * @param ending why it was given up, if it was
 * @param tasksTotal tasks it was split into
 * @param tasksAccepted tasks whose work was accepted
 * @param tasksOpen tasks whose fate was not decided
 * @param spent what accepted work had cost, fees included; null for a rejected demand
 * @param reserved what open tasks and denials might still cost, fees included; null for a rejected demand
 * @param last whether nothing of it can change any more but by a reversal
 * @param namesLeftOut whether the units left out were named
 * @param at when it was told
 */
public record Standing(
        DemandStatus status,
        @Nullable Ending ending,
        int tasksTotal,
        int tasksAccepted,
        int tasksOpen,
        @Nullable BigMoney spent,
        @Nullable BigMoney reserved,
        boolean last,
        boolean namesLeftOut,
        Instant at) {

    /** That of a demand that is not taken. */
    public static Standing rejected(Instant at) {
        return new Standing(DemandStatus.REJECTED, null, 0, 0, 0, null, null, true, false, at);
    }

    static Standing of(Budget budget, Tally tally, @Nullable Ending ending, boolean namesLeftOut, Instant at) {
        DemandStatus own = tally.judging() == 0 ? DemandStatus.COMPLETED : DemandStatus.ACCEPTED;
        return new Standing(
                ending == null ? own : ending.status(),
                ending,
                tally.total(),
                tally.accepted(),
                tally.open(),
                budget.spent(),
                budget.reserved(),
                tally.settled(),
                namesLeftOut,
                at);
    }

    /** Whether it says the same, whenever and with whatever units left out it was said. */
    boolean sameAs(Standing other) {
        return new Standing(
                        status,
                        ending,
                        tasksTotal,
                        tasksAccepted,
                        tasksOpen,
                        spent,
                        reserved,
                        last,
                        other.namesLeftOut,
                        other.at)
                .equals(other);
    }
}
