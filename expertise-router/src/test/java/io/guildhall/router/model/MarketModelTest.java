package io.guildhall.router.model;

import io.guildhall.router.streams.MarketCore;
import io.guildhall.support.harness.Histories;
import org.junit.jupiter.api.Test;

/** Thousands of random histories; see {@link Histories} for how to play more of them, or one again. */
class MarketModelTest {

    private static final int HISTORIES = 45;
    private static final int STEPS = 150;

    @Test
    void guarantees_2_3_4_5_and_10_hold_in_every_history() {
        Histories histories = new Histories(MarketCore.core(), MarketWorld::new);
        histories.play(HISTORIES, STEPS);
        histories.haveSeen(
                "TaskAssigned",
                "LeaseExtended",
                "AssignmentEnded.LAPSED",
                "AssignmentEnded.DECLINED_ONCE",
                "AssignmentEnded.DECLINED_FOR_GOOD",
                "WorkDelivered",
                "TaskReleased.WITHDRAWN",
                "TaskReleased.POOL_RETIRED",
                "TaskReleased.REWORK_DECLINED",
                "TaskReleased.REWORK_LAPSED",
                "TaskAssigned.REVIEW",
                "AssignmentEnded.MISROUTED",
                "MisroutingReported",
                "TaskRouted",
                "MatchExplained",
                "WaitExplained",
                "UNKNOWN_ASSIGNMENT",
                "NOT_YOURS",
                "LATE",
                "ALREADY_SUBMITTED",
                "EXTENSIONS_USED_UP",
                "VERSION_REUSED");
    }
}
