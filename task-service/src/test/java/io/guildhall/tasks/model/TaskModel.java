package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.given;
import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.Step;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.tasks.model.Inputs.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rules of the task service in their plainest form. It is shown each step with what the service wrote to it, keeps
 * books of its own of both, and fails where they differ.
 */
final class TaskModel {

    private final Map<String, DemandBook> books = new TreeMap<>();
    private final Map<String, ClientAccount> clients = new HashMap<>();
    private final Inputs inputs = new Inputs();
    private final Requests requests = new Requests(inputs, clients::get, books::get);

    /** Work whose verdict is due, by assignment. */
    private final Map<String, WorkDelivered> due = new HashMap<>();

    private final Set<String> paid = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private boolean deadlinesCount;

    void saw(Step step, List<Output> outputs, Instant time) {
        now = time;
        deadlinesCount = step instanceof Step.Tick tick && tick.deadlinesCount();
        if (step instanceof Step.Send send) {
            told(send.content(), inputs.place(send));
        }
        outputs.forEach(this::heard);
        inputs.areAnswered();
        requests.areAnswered();
        assertThat(due).as("9: work gets its verdict").isEmpty();
        if (step.equals(Step.tick())) {
            nothingIsLeftUndone();
        }
    }

    boolean isAtRest() {
        return !requests.anyWait() && books.values().stream().allMatch(DemandBook::ended);
    }

    void ended() {
        books.values().forEach(DemandBook::isAtRest);
    }

    private void told(SpecificRecord record, Place place) {
        switch (record) {
            case ClientAccount account -> clients.put(account.getClientId(), account);
            case DemandRequested request -> requests.asked(request, place, now);
            case DemandCancelled cancellation -> cancelled(cancellation, place);
            case WorkDelivered work -> delivered(work, place);
            case TaskReleased released -> released(released, place);
            default -> throw new IllegalArgumentException("no rule for " + record);
        }
    }

    private void cancelled(DemandCancelled cancellation, Place place) {
        DemandBook book = books.get(cancellation.getDemandId());
        if (book == null) {
            requests.cancelledEarly(cancellation, place);
        } else if (!book.request.getClientId().equals(cancellation.getClientId())) {
            inputs.refuse(place, "CLIENT_MISMATCH");
        } else if (book.ended() || book.ending != null) {
            inputs.refuse(place, "ALREADY_ENDED");
        } else {
            book.ending = DemandStatus.CANCELLED;
        }
    }

    private void delivered(WorkDelivered work, Place place) {
        DemandBook book = books.get(work.getDemandId());
        if (book == null || !book.knows(work.getUnitId())) {
            inputs.putAway(place, "no such task");
        } else if (!paid.contains(work.getAssignmentId())) {
            due.put(work.getAssignmentId(), work);
        }
    }

    private void released(TaskReleased released, Place place) {
        DemandBook book = books.get(released.getDemandId());
        if (book == null || !book.knows(released.getUnitId())) {
            inputs.putAway(place, "no such task");
        } else {
            book.released(released.getTaskId());
        }
    }

    private void heard(Output output) {
        switch (output) {
            case Output.Refused refused -> {
                if (!inputs.isRefusalDue(refused.origin())) {
                    requests.resume(null, Place.of(refused.origin()), deadlinesCount, now);
                }
                inputs.refused(refused);
            }
            case Output.DeadLettered letter -> inputs.deadLettered(letter);
            case Output.Sent sent -> written(sent.content());
        }
    }

    private void written(SpecificRecord record) {
        switch (record) {
            case DemandOpened opened -> opened(opened);
            case UnitOpened opened -> book(opened.getDemandId()).opened(opened);
            case TaskWithdrawn gone -> book(gone.getDemandId()).withdrawn(gone);
            case WorkAccepted accepted -> accepted(accepted);
            case UnitCompleted unit -> book(unit.getDemandId()).completed(unit);
            case DemandClosed closed -> book(closed.getDemandId()).closed();
            case DemandUpdated update -> updated(update);
            default -> throw new AssertionError("no rule allows " + record);
        }
    }

    private void opened(DemandOpened opened) {
        String demandId = opened.getDemandId();
        if (!requests.isOpeningDue(demandId)) {
            requests.resume(demandId, null, deadlinesCount, now);
        }
        DemandRequested request = requests.opened(demandId);
        ClientAccount client = known(clients, request.getClientId());
        DemandBook book = new DemandBook(request, client.getFeeBasisPoints());
        assertThat(books.put(demandId, book))
                .as("1: %s is taken once", demandId)
                .isNull();
    }

    private void accepted(WorkAccepted accepted) {
        String assignmentId = accepted.getAssignmentId();
        WorkDelivered work = given(due.remove(assignmentId), "6: no verdict on " + assignmentId + " is due");
        assertThat(paid.add(assignmentId)).as("6: accepted once").isTrue();
        assertThat(accepted.getTerms()).as("5: terms").isEqualTo(work.getTerms());
        DemandBook book = book(work.getDemandId());
        boolean inside = !work.getOverdue() && book.isOpen(work.getTaskId());
        assertThat(accepted.getClientBillable())
                .as("3: who pays for %s", assignmentId)
                .isEqualTo(inside && book.pays(work));
        assertThat(accepted.getFee())
                .as("7: fee")
                .isEqualByComparingTo(accepted.getClientBillable() ? book.fee(work) : BigDecimal.ZERO);
        if (inside) {
            book.accepted(work, accepted);
        }
    }

    private void updated(DemandUpdated update) {
        String demandId = update.getDemandId();
        DemandBook book = books.get(demandId);
        boolean explained = requests.isUpdateDue(demandId) || (book != null && !update.equals(book.told));
        if (!explained) {
            requests.resume(demandId, null, deadlinesCount, now);
        }
        if (requests.isUpdateDue(demandId)) {
            DemandRequested forestalled = requests.updated(update);
            if (forestalled != null) {
                book = new DemandBook(forestalled, 0);
                book.ending = DemandStatus.CANCELLED;
                book.told(update, now);
                assertThat(books.put(demandId, book))
                        .as("1: %s is taken once", demandId)
                        .isNull();
            }
            return;
        }
        DemandBook taken = book(demandId);
        givenUp(taken, update);
        taken.told(update, now);
    }

    /** A demand may be given up by the service itself: because its client is closed, or its deadline has passed. */
    private void givenUp(DemandBook book, DemandUpdated update) {
        if (book.ending != null || update.getReasons().isEmpty()) {
            return;
        }
        List<String> codes = update.getReasons().stream().map(Reason::getCode).toList();
        if (codes.equals(List.of("CLIENT_CLOSED"))) {
            assertThat(isClosed(book)).as("1: given up as its client is closed").isTrue();
            book.ending = DemandStatus.CANCELLED;
        } else if (codes.equals(List.of("DEADLINE_PASSED"))) {
            assertThat(isPastDeadline(book) && deadlinesCount)
                    .as("1: given up at its deadline")
                    .isTrue();
            book.ending = DemandStatus.EXPIRED;
        }
    }

    private void nothingIsLeftUndone() {
        requests.areTakenUp(now);
        books.forEach((demandId, book) -> {
            boolean over = !book.ended() && (isClosed(book) || isPastDeadline(book));
            assertThat(over && book.ending == null)
                    .as("2: %s is given up", demandId)
                    .isFalse();
            assertThat(book.isWithdrawn()).as("2: %s is withdrawn", demandId).isTrue();
        });
    }

    private boolean isClosed(DemandBook book) {
        ClientAccount client = clients.get(book.request.getClientId());
        return client != null && client.getStatus() == ClientStatus.CLOSED;
    }

    private boolean isPastDeadline(DemandBook book) {
        Instant deadline = book.request.getDeadline();
        return deadline != null && !now.isBefore(deadline);
    }

    private DemandBook book(String demandId) {
        return given(books.get(demandId), "1: " + demandId + " was not taken");
    }
}
