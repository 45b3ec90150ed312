package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Sees nothing but events, keeps its own books of them, and checks the guarantees after each. */
final class Witness {

    private static final class Book {
        final BigDecimal budget;
        final BigDecimal worstCost;
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal reserved = BigDecimal.ZERO;
        boolean closed;

        @Nullable Standing told;

        final Set<String> open = new HashSet<>();

        Book(BigDecimal budget, BigDecimal worstCost) {
            this.budget = budget;
            this.worstCost = worstCost;
        }
    }

    private final Map<String, Book> books = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> paid = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> completed = new HashSet<>();

    void see(TaskEvent event) {
        switch (event) {
            case DemandOpened e -> open(e);
            case DemandForestalled e -> take(e.demand().ref().demandId(), new Book(BigDecimal.ZERO, BigDecimal.ZERO));
            case UnitOpened e ->
                e.taskIds().forEach(id -> openTask(book(e.demand().demandId()), id));
            case WorkAccepted e -> accept(e);
            case OverdueWorkAccepted e -> payOnce(e.work().delivery().assignmentId());
            case TaskReleased e -> end(book(e.demand().demandId()), e.taskId());
            case TasksWithdrawn e ->
                e.taskIds().forEach(id -> withdraw(book(e.demand().demandId()), id));
            case UnitCompleted e ->
                assertThat(completed.add(e.demand().demandId() + "/" + e.unitId()))
                        .isTrue();
            case DemandClosed e -> close(book(e.demand().demandId()));
            case DemandUpdated e -> hear(e);
            default -> {}
        }
    }

    /** Every task is decided, and every client was told the end. */
    void seeTheEnd() {
        books.forEach((id, book) -> {
            assertThat(book.open).as(id).isEmpty();
            assertThat(book.told).as(id).isNotNull().matches(Standing::last);
            assertThat(book.reserved).as(id).isZero();
        });
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

    private void open(DemandOpened event) {
        BigDecimal budget = event.request().budget().amount();
        BigDecimal pay = event.request().maxPayPerTask().amount();
        BigDecimal fee = pay.multiply(new BigDecimal("0.2")).setScale(4, RoundingMode.HALF_UP);
        take(event.demand().ref().demandId(), new Book(budget, pay.add(fee)));
    }

    /** Guarantee 1: an id is taken once. */
    private void take(String demandId, Book book) {
        assertThat(books.putIfAbsent(demandId, book)).as(demandId).isNull();
    }

    private void openTask(Book book, String taskId) {
        assertThat(opened.add(taskId)).as(taskId).isTrue();
        book.open.add(taskId);
        book.reserved = book.reserved.add(book.worstCost);
    }

    private void accept(WorkAccepted event) {
        Book book = book(event.work().delivery().demandId());
        payOnce(event.work().delivery().assignmentId());
        end(book, event.work().delivery().taskId());
        if (event.work().clientBillable()) {
            book.spent = book.spent
                    .add(event.work().delivery().terms().pay().getAmount())
                    .add(event.work().fee().getAmount());
        }
        withinBudget(book);
    }

    private void payOnce(String assignmentId) {
        assertThat(paid.add(assignmentId)).as(assignmentId).isTrue();
    }

    /** Each open task ends once, and frees what was set aside for it. */
    private void end(Book book, String taskId) {
        assertThat(book.open.remove(taskId)).as(taskId).isTrue();
        book.reserved = book.reserved.subtract(book.worstCost);
    }

    private void withdraw(Book book, String taskId) {
        assertThat(book.open).contains(taskId);
        assertThat(withdrawn.add(taskId)).as(taskId).isTrue();
    }

    private void close(Book book) {
        assertThat(book.open).isEmpty();
        assertThat(book.closed).isFalse();
        book.closed = true;
    }

    private void hear(DemandUpdated event) {
        Book book = books.get(event.demand().demandId());
        Standing told = event.standing();
        if (book == null) {
            assertThat(told.status().name()).isEqualTo("REJECTED");
            return;
        }
        withinBudget(book);
        if (told.equals(book.told)) {
            return; // repeated on request, whatever happened since
        }
        assertThat(book.told == null || !book.told.last())
                .as("nothing follows the last update")
                .isTrue();
        assertThat(told.tasksOpen()).isEqualTo(book.open.size());
        assertThat(amount(told.spent())).isEqualByComparingTo(book.spent);
        assertThat(amount(told.reserved())).isEqualByComparingTo(book.reserved);
        book.told = told;
    }

    /** Guarantee 7. */
    private static void withinBudget(Book book) {
        assertThat(book.spent.add(book.reserved)).isLessThanOrEqualTo(book.budget);
        assertThat(book.reserved).isNotNegative();
    }

    private static BigDecimal amount(@Nullable BigMoney money) {
        assertThat(money).isNotNull();
        return money == null ? BigDecimal.ZERO : money.getAmount();
    }

    private Book book(String demandId) {
        Book book = books.get(demandId);
        assertThat(book).as(demandId).isNotNull();
        return Objects.requireNonNull(book);
    }
}
