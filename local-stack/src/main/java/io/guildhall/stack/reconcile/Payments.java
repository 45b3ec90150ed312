package io.guildhall.stack.reconcile;

import java.util.function.IntConsumer;

/** A set of the payments of one assignment, counted from 1, in four bytes. */
final class Payments {

    /** More than one is rare; so many would take as many reversals and won appeals. */
    static final int MOST = 31;

    private Payments() {}

    static int with(int set, int payment) {
        return isPossible(payment) ? set | 1 << payment : set;
    }

    static boolean has(int set, int payment) {
        return isPossible(payment) && (set & 1 << payment) != 0;
    }

    /** That payment alone if the set has it, otherwise nothing. */
    static int same(int set, int payment) {
        return isPossible(payment) ? set & 1 << payment : 0;
    }

    static boolean isPossible(int payment) {
        return payment > 0 && payment <= MOST;
    }

    static void each(int set, IntConsumer payment) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            payment.accept(Integer.numberOfTrailingZeros(rest));
        }
    }
}
