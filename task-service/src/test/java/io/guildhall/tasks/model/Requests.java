package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import io.guildhall.operations.ClientAccount;
import io.guildhall.tasks.model.Inputs.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Guarantee 1: what becomes of requests, and of cancellations that come before them. */
final class Requests {

    private static final Duration CLIENT_WAIT = Duration.ofSeconds(10);

    private record Waiting(DemandRequested request, Place place, Instant until) {}

    private record Early(DemandCancelled cancellation, Place place) {}

    private final Inputs inputs;
    private final Function<String, @Nullable ClientAccount> clients;
    private final Function<String, @Nullable DemandBook> books;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Map<String, Early>> early = new HashMap<>();

    private final Map<String, DemandUpdated> repeatsDue = new HashMap<>();
    private final Map<String, Set<String>> rejectionsDue = new HashMap<>();
    private final Map<String, DemandRequested> openingsDue = new HashMap<>();
    private final Map<String, DemandRequested> forestallsDue = new HashMap<>();

    Requests(
            Inputs inputs,
            Function<String, @Nullable ClientAccount> clients,
            Function<String, @Nullable DemandBook> books) {
        this.inputs = inputs;
        this.clients = clients;
        this.books = books;
    }

    void asked(DemandRequested request, Place place, Instant now) {
        boolean waits = books.apply(request.getDemandId()) == null
                && clients.apply(request.getClientId()) == null
                && Assessor.faults(request, now).isEmpty()
                && !cancelledBefore(request);
        if (waits) {
            waiting.add(new Waiting(request, place, now.plus(CLIENT_WAIT)));
        } else {
            decide(request, place, now);
        }
    }

    void cancelledEarly(DemandCancelled cancellation, Place place) {
        early.computeIfAbsent(cancellation.getDemandId(), id -> new LinkedHashMap<>())
                .put(cancellation.getClientId(), new Early(cancellation, place));
    }

    /** Something is written of a demand, or refused about it, that no input explains: a request of it may have waited. */
    void resume(@Nullable String demandId, @Nullable Place refused, boolean deadlinesCount, Instant now) {
        Waiting due = waiting.stream()
                .filter(each -> each.request().getDemandId().equals(demandId)
                        || each.place().equals(refused)
                        || isEarly(each.request().getDemandId(), refused))
                .filter(each -> isKnown(each) || (deadlinesCount && !now.isBefore(each.until())))
                .min(Comparator.comparing(each -> !isKnown(each)))
                .orElse(null);
        if (due != null) {
            waiting.remove(due);
            decide(due.request(), due.place(), now);
        }
    }

    private boolean isKnown(Waiting each) {
        return clients.apply(each.request().getClientId()) != null;
    }

    private boolean isEarly(String demandId, @Nullable Place place) {
        return early.getOrDefault(demandId, Map.of()).values().stream()
                .anyMatch(each -> each.place().equals(place));
    }

    private void decide(DemandRequested request, Place place, Instant now) {
        String demandId = request.getDemandId();
        DemandBook book = books.apply(demandId);
        if (book != null) {
            if (Assessor.same(book.request, request)) {
                repeatsDue.put(demandId, book.told);
            } else {
                inputs.refuse(place, "ID_REUSED");
            }
            return;
        }
        Set<String> codes = faults(request, now);
        if (!codes.isEmpty()) {
            rejectionsDue.put(demandId, codes);
            return;
        }
        (cancelledBefore(request) ? forestallsDue : openingsDue).put(demandId, request);
        early.getOrDefault(demandId, Map.of()).values().stream()
                .filter(each -> !each.cancellation().getClientId().equals(request.getClientId()))
                .forEach(each -> inputs.refuse(each.place(), "CLIENT_MISMATCH"));
        early.remove(demandId);
    }

    private Set<String> faults(DemandRequested request, Instant now) {
        Set<String> own = Assessor.faults(request, now);
        ClientAccount client = clients.apply(request.getClientId());
        if (client != null) {
            return Assessor.faults(request, client, own);
        }
        return own.isEmpty() && !cancelledBefore(request) ? Set.of("UNKNOWN_CLIENT") : own;
    }

    private boolean cancelledBefore(DemandRequested request) {
        return early.getOrDefault(request.getDemandId(), Map.of()).containsKey(request.getClientId());
    }

    boolean isOpeningDue(String demandId) {
        return openingsDue.containsKey(demandId);
    }

    DemandRequested opened(String demandId) {
        return given(openingsDue.remove(demandId), "1: " + demandId + " is not to be opened");
    }

    boolean isUpdateDue(String demandId) {
        return repeatsDue.containsKey(demandId)
                || rejectionsDue.containsKey(demandId)
                || forestallsDue.containsKey(demandId);
    }

    /** Takes an update that answers a request; returns the request when that is now taken, with nothing to do. */
    @Nullable DemandRequested updated(DemandUpdated update) {
        String demandId = update.getDemandId();
        if (repeatsDue.containsKey(demandId)) {
            assertThat(update).as("1: the same again repeats the last update").isEqualTo(repeatsDue.remove(demandId));
            return null;
        }
        Set<String> codes = new HashSet<>();
        update.getReasons().stream().map(Reason::getCode).forEach(codes::add);
        if (rejectionsDue.containsKey(demandId)) {
            assertThat(update.getStatus()).as("1: status of a request").isEqualTo(DemandStatus.REJECTED);
            assertThat(codes).as("1: faults of a request").isEqualTo(rejectionsDue.remove(demandId));
            return null;
        }
        assertThat(codes).as("1: cancelled before it came").containsExactly("CANCELLED_BEFORE");
        return forestallsDue.remove(demandId);
    }

    /** All requests that were decided were answered. */
    void areAnswered() {
        assertThat(repeatsDue).as("1: repeated").isEmpty();
        assertThat(rejectionsDue).as("1: rejected").isEmpty();
        assertThat(openingsDue).as("1: opened").isEmpty();
        assertThat(forestallsDue).as("1: not opened").isEmpty();
    }

    /** Nobody waits longer than they must. */
    void areTakenUp(Instant now) {
        assertThat(waiting)
                .as("2: no request waits on")
                .noneMatch(each -> !now.isBefore(each.until())
                        || clients.apply(each.request().getClientId()) != null);
    }

    boolean anyWait() {
        return !waiting.isEmpty();
    }
}
