package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementReceived;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewTaskOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.ReworkRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkReversed;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.work.Work;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the router holds, what reviewers are asked, and who did what: in an order that a seed can draw from. */
final class OpenWork {

    private final Map<String, Integer> leases = new TreeMap<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private final Set<String> reviewTasks = new TreeSet<>();
    private final Set<String> openReviews = new TreeSet<>();
    private final Set<String> denied = new TreeSet<>();
    private final Map<String, String> workers = new TreeMap<>();

    /** The number of leases each open task has had. */
    Map<String, Integer> leases() {
        return leases;
    }

    /** Tasks that are to be given back. */
    Set<String> withdrawn() {
        return withdrawn;
    }

    /** Tasks that review. */
    Set<String> reviewTasks() {
        return reviewTasks;
    }

    /** Reviews that are waited for. */
    Set<String> openReviews() {
        return openReviews;
    }

    /** Work that was rejected or taken back, and may be appealed. */
    Set<String> denied() {
        return denied;
    }

    /** Who did what was delivered, by assignment. */
    Map<String, String> workers() {
        return workers;
    }

    void see(TaskEvent event) {
        switch (event) {
            case UnitOpened opened -> opened.taskIds().forEach(task -> leases.put(task, 0));
            case JudgementOpened opened -> leases.put(opened.taskId(), 0);
            case ReviewTaskOpened opened -> {
                leases.put(opened.taskId(), 0);
                reviewTasks.add(opened.taskId());
            }
            case TasksWithdrawn gone -> withdrawn.addAll(gone.taskIds());
            case TaskReleased released -> forget(released.taskId());
            case JudgementReceived received -> handIn(received.work());
            case ReviewRequested asked -> ask(Stage.REVIEW, asked.work());
            case AppealMade made -> ask(Stage.APPEAL, made.work());
            case ReworkRequested rework -> {
                handIn(rework.work());
                leases.put(rework.work().delivery().taskId(), 1 + rework.work().reworks());
            }
            case AppealClosed closed -> denied.remove(closed.work().assignmentId());
            case WorkAccepted accepted -> handIn(accepted.work());
            case WorkRejected rejected -> deny(rejected.work());
            case WorkReversed reversed -> deny(reversed.work());
            default -> {}
        }
    }

    private void ask(Stage stage, Work work) {
        handIn(work);
        openReviews.add(stage.reviewOf(work.assignmentId()));
    }

    private void deny(Work work) {
        handIn(work);
        denied.add(work.assignmentId());
    }

    private void handIn(Work work) {
        forget(work.delivery().taskId());
        for (Stage stage : Stage.values()) {
            openReviews.remove(stage.reviewOf(work.assignmentId()));
        }
        workers.put(work.assignmentId(), work.delivery().workerId());
    }

    private void forget(String task) {
        leases.remove(task);
        withdrawn.remove(task);
    }
}
