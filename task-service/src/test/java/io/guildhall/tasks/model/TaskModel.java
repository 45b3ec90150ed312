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
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.Step;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.tasks.model.Inputs.Place;
import io.guildhall.tasks.model.WorkBook.Stand;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Fates fates = new Fates(books, inputs);
    private Instant now = Instant.EPOCH;
    private boolean deadlinesCount;

    void saw(Step step, List<Output> outputs, Instant time) {
        now = time;
        deadlinesCount = step instanceof Step.Tick tick && tick.deadlinesCount();
        if (step instanceof Step.Send send) {
            told(send.content(), inputs.place(send), inputs.appendedAt(send, now));
        }
        outputs.forEach(this::heard);
        inputs.areAnswered();
        requests.areAnswered();
        fates.areMet();
        books.values().forEach(book -> {
            book.isWithinBudget();
            book.isUpToDate(step.equals(Step.tick()));
        });
        if (step.equals(Step.tick())) {
            nothingIsLeftUndone();
        }
    }

    boolean isAtRest() {
        return !requests.anyWait() && books.values().stream().allMatch(DemandBook::isSettled);
    }

    /** All work that was ever delivered. */
    List<WorkBook> works() {
        return books.values().stream()
                .flatMap(book -> book.works.values().stream())
                .toList();
    }

    void ended() {
        assertThat(books.values()).as("9: everything ends").allMatch(DemandBook::isSettled);
    }

    private void told(SpecificRecord record, Place place, Instant appendedAt) {
        switch (record) {
            case ClientAccount account -> clients.put(account.getClientId(), account);
            case DemandRequested request -> requests.asked(request, place, now);
            case DemandCancelled cancellation -> cancelled(cancellation, place);
            case WorkDelivered work -> fates.delivered(work, place, now);
            case TaskReleased released -> fates.released(released, place);
            case WorkReviewed review -> fates.reviewed(review, place, appendedAt);
            case RejectionAppealed appeal -> fates.appealed(appeal, place, appendedAt);
            case ReversalRequested reversal -> fates.reversed(reversal, place);
            default -> throw new IllegalArgumentException("no rule for " + record);
        }
    }

    private void cancelled(DemandCancelled cancellation, Place place) {
        DemandBook book = books.get(cancellation.getDemandId());
        if (book == null) {
            requests.cancelledEarly(cancellation, place);
        } else if (!book.request.getClientId().equals(cancellation.getClientId())) {
            inputs.refuse(place, "CLIENT_MISMATCH");
        } else if (!book.isRunning()) {
            inputs.refuse(place, "ALREADY_ENDED");
        } else {
            book.ending = DemandStatus.CANCELLED;
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
            case TaskOpened opened -> fates.opened(opened);
            case ReviewRequested asked -> fates.asked(asked, now);
            case ReworkRequested rework -> fates.sentBack(rework);
            case WorkAccepted accepted -> fates.accepted(accepted, now, deadlinesCount);
            case WorkRejected rejected -> fates.rejected(rejected, now);
            case WorkReversed reversed -> fates.takenBack(reversed, now);
            case AppealClosed closed -> fates.appealClosed(closed, now, deadlinesCount);
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
            boolean over = book.isRunning() && (isClosed(book) || isPastDeadline(book));
            assertThat(over).as("2: %s is given up", demandId).isFalse();
            assertThat(book.works.values())
                    .as("9: windows of %s that have ended", demandId)
                    .noneMatch(work -> work.stand != Stand.ACCEPTED && work.isOverdueAt(now));
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
