package io.guildhall.payouts.model;

import io.guildhall.payouts.payout.streams.PayoutCore;
import io.guildhall.support.harness.Histories;
import org.junit.jupiter.api.Test;

/** Thousands of random histories; see {@link Histories} for how to play more of them, or one again. */
class PayoutModelTest {

    private static final int HISTORIES = 60;
    private static final int STEPS = 120;

    @Test
    void guarantees_5_6_8_and_10_hold_in_every_history() {
        Histories histories = new Histories(PayoutCore.core(), PayoutWorld::new);
        histories.play(HISTORIES, STEPS);
        histories.haveSeen(
                "PayoutIssued.TASK",
                "PayoutIssued.REVERSAL",
                "PayoutIssued.FLOOR_TOP_UP",
                "PayoutIssued.SEVERANCE",
                "PayStatement",
                "JournalPosted",
                "CONTRADICTION");
    }
}
