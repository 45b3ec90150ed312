package io.guildhall.tasks.model;

import io.guildhall.support.harness.Histories;
import io.guildhall.tasks.lifecycle.streams.TaskCore;
import org.junit.jupiter.api.Test;

/** Thousands of random histories; see {@link Histories} for how to play more of them, or one again. */
class TaskModelTest {

    private static final int HISTORIES = 80;
    private static final int STEPS = 150;

    @Test
    void guarantees_1_2_7_9_and_10_hold_in_every_history() {
        Histories histories = new Histories(TaskCore.core(), TaskWorld::new);
        histories.play(HISTORIES, STEPS);
        histories.haveSeen(
                "DemandOpened",
                "UnitOpened",
                "TaskOpened.JUDGE",
                "TaskOpened.REVIEW",
                "TaskWithdrawn",
                "DemandClosed",
                "ReviewRequested.REVIEW",
                "ReviewRequested.APPEAL",
                "ReworkRequested",
                "WorkAccepted.POLICY",
                "WorkAccepted.GOLD",
                "WorkAccepted.CONSENSUS",
                "WorkAccepted.REVIEWER",
                "WorkAccepted.SILENCE",
                "WorkAccepted.APPEAL",
                "WorkRejected",
                "AppealClosed.WON",
                "AppealClosed.LOST",
                "AppealClosed.UNUSED",
                "WorkReversed",
                "UnitCompleted.COMPLETE",
                "UnitCompleted.PARTIAL",
                "UnitCompleted.ABANDONED",
                "DemandUpdated.REJECTED",
                "DemandUpdated.COMPLETED",
                "DemandUpdated.CANCELLED",
                "DemandUpdated.EXPIRED",
                "ID_REUSED",
                "CLIENT_MISMATCH",
                "ALREADY_ENDED",
                "UNKNOWN_REVIEW",
                "REASON_MISSING",
                "LATE",
                "OWN_WORK",
                "SAME_REVIEWER",
                "NOT_REJECTED",
                "NOT_YOURS",
                "ALREADY_APPEALED",
                "ALREADY_REVERSED",
                "NOT_ACCEPTED",
                "UNKNOWN_DEMAND");
    }
}
