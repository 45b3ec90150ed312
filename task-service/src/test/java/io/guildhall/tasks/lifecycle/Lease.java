package io.guildhall.tasks.lifecycle;

import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import io.guildhall.tasks.work.Delivery;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A lease of a task, by a worker of its own, and what may come of it.
 *
 * @param taskId the task
 * @param epoch which lease of it
 * @param now when it ends
 */
record Lease(String taskId, int epoch, Instant now) {

    /** Work of its own worker. */
    Delivery delivery(String pay, String answer, boolean overdue) {
        return delivery(Purpose.JUDGE, "w" + epoch + "-" + part(2), pay, answer, null, overdue);
    }

    /** Work of its own worker, at 2.00, whose accuracy is measured. */
    Delivery measured(String answer, @Nullable Double accuracy) {
        return delivery(Purpose.JUDGE, "w" + epoch + "-" + part(2), "2.0000", answer, accuracy, false);
    }

    /** A review. */
    Delivery review(String reviewerId) {
        return delivery(Purpose.REVIEW, reviewerId, "1.5000", "{}", null, false);
    }

    private Delivery delivery(
            Purpose purpose, String workerId, String pay, String answer, @Nullable Double accuracy, boolean overdue) {
        Terms terms = new Terms(
                BigMoney.parse("EUR " + pay),
                "medicine-2/fact-check/EUR",
                1,
                "medicine-2",
                "fact-check",
                "w1",
                Engagement.CONTRACTOR,
                null,
                Scene.START);
        return new Delivery(
                taskId + "/" + epoch,
                taskId,
                part(0),
                part(1),
                workerId,
                "acme",
                "main",
                purpose,
                terms,
                answer,
                30,
                accuracy,
                overdue,
                Scene.START,
                now);
    }

    private String part(int index) {
        return taskId.split("/", -1)[index];
    }
}
