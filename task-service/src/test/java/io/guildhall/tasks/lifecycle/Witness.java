package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.appeal.AppealResult;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewTaskOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkReversed;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Work;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees nothing but events, keeps its own books of them, and checks the guarantees after each. */
final class Witness {

    private final Map<String, DemandAccount> books = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> paid = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> completed = new HashSet<>();

    /** What is set aside for each rejection and reversal that is not final, by assignment. */
    private final Map<String, BigDecimal> denied = new HashMap<>();

    private int rejections;
    private int appeals;
    private int reversals;

    void see(TaskEvent event) {
        switch (event) {
            case DemandOpened e -> take(e.demand().ref().demandId(), DemandAccount.of(e.request()));
            case DemandForestalled e -> take(e.demand().ref().demandId(), DemandAccount.empty());
            case UnitOpened e ->
                e.taskIds().forEach(id -> openTask(book(e.demand().demandId()), id));
            case JudgementOpened e -> openTask(book(e.demand().demandId()), e.taskId());
            case ReviewTaskOpened e -> openTask(book(e.demand().demandId()), e.taskId());
            case WorkAccepted e -> accept(e);
            case OverdueWorkAccepted e -> payOnce(e.work());
            case WorkRejected e -> reject(e);
            case AppealMade e -> appeals++;
            case AppealClosed e -> close(e);
            case WorkReversed e -> reverse(e);
            case TaskReleased e -> end(book(e.demand().demandId()), e.taskId());
            case TasksWithdrawn e ->
                e.taskIds().forEach(id -> withdraw(book(e.demand().demandId()), id));
            case UnitCompleted e ->
                assertThat(completed.add(e.demand().demandId() + "/" + e.unitId()))
                        .isTrue();
            case DemandClosed e -> book(e.demand().demandId()).close();
            case DemandUpdated e -> hear(e);
            default -> {}
        }
        books.values().forEach(DemandAccount::isWithinBudget);
    }

    /** Every task is decided, every denial final, and every client was told the end. */
    void seeTheEnd() {
        assertThat(denied).isEmpty();
        books.forEach((id, book) -> book.hasEnded(id));
    }

    int demands() {
        return books.size();
    }

    int payments() {
        return paid.size();
    }

    int withdrawals() {
        return withdrawn.size();
    }

    int rejections() {
        return rejections;
    }

    int appeals() {
        return appeals;
    }

    int reversals() {
        return reversals;
    }

    /** Guarantee 1: an id is taken once. */
    private void take(String demandId, DemandAccount book) {
        assertThat(books.putIfAbsent(demandId, book)).as(demandId).isNull();
    }

    private void openTask(DemandAccount book, String taskId) {
        assertThat(opened.add(taskId)).as(taskId).isTrue();
        book.open(taskId);
    }

    private void accept(WorkAccepted event) {
        DemandAccount book = book(event.demand().demandId());
        payOnce(event.work());
        if (event.acceptedBy() == AcceptedBy.APPEAL) {
            book.settle(Objects.requireNonNull(denied.remove(event.work().assignmentId())));
        } else {
            end(book, event.work().delivery().taskId());
        }
        book.spend(event.work().price().cost().getAmount());
    }

    private void payOnce(Work work) {
        String payment = work.assignmentId() + "#" + work.payments();
        assertThat(paid.add(payment)).as(payment).isTrue();
    }

    /** Guarantee 7: a rejected task keeps its reserve. Guarantee 9: it has a reason, and can be appealed. */
    private void reject(WorkRejected event) {
        DemandAccount book = book(event.demand().demandId());
        end(book, event.work().delivery().taskId());
        book.deny(book.worstCost());
        deny(event.work(), book.worstCost());
        rejections++;
    }

    private void reverse(WorkReversed event) {
        BigDecimal cost = event.work().price().cost().getAmount();
        DemandAccount book = book(event.demand().demandId());
        book.spend(cost.negate());
        book.deny(cost);
        deny(event.work(), cost);
        reversals++;
    }

    private void deny(Work work, BigDecimal setAside) {
        assertThat(denied.put(work.assignmentId(), setAside))
                .as(work.assignmentId())
                .isNull();
        assertThat(work.ruling()).isNotNull();
        assertThat(work.due()).isNotNull();
    }

    private void close(AppealClosed event) {
        String assignmentId = event.work().assignmentId();
        assertThat(denied).containsKey(assignmentId);
        if (event.result() != AppealResult.WON) {
            book(event.demand().demandId()).settle(Objects.requireNonNull(denied.remove(assignmentId)));
        }
    }

    /** Each open task ends once, and frees what was set aside for it. */
    private static void end(DemandAccount book, String taskId) {
        book.end(taskId);
    }

    private void withdraw(DemandAccount book, String taskId) {
        assertThat(book.open()).contains(taskId);
        assertThat(withdrawn.add(taskId)).as(taskId).isTrue();
    }

    private void hear(DemandUpdated event) {
        DemandAccount book = books.get(event.demand().demandId());
        Standing told = event.standing();
        if (book == null) {
            assertThat(told.status().name()).isEqualTo("REJECTED");
        } else {
            book.hear(told);
        }
    }

    private DemandAccount book(@Nullable String demandId) {
        DemandAccount book = books.get(demandId);
        assertThat(book).as(demandId).isNotNull();
        return Objects.requireNonNull(book);
    }
}
