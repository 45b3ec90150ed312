package io.guildhall.stack.demo;

import io.guildhall.Money;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.UnitGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Demands that end before all of their work is done, or before any is begun. */
final class EarlyEndings {

    private static final int SENIOR_LEVEL = 4;
    private static final int SENIORS = 2;
    private static final int OPINIONS = 3;

    /** Long enough that a cancellation is known before the demand it names. */
    private static final Duration HEAD_START = Duration.ofSeconds(3);

    private final Requests requests;
    private final Instant now;
    private final boolean faithful;
    private final List<PlannedDemand> opening = new ArrayList<>();
    private final List<PlannedDemand> later = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();

    EarlyEndings(PriceList prices, SampleGroups samples, Instant now, boolean faithful) {
        this.requests = new Requests(prices);
        this.now = now;
        this.faithful = faithful;
        giveUpMidway(samples.of("medicine", "fact-check"));
        askTooMuch(samples.of("finance", "correct"));
        cancelFirst(samples.of("science", "summarise"));
    }

    /** Those sent at once. */
    List<PlannedDemand> opening() {
        return opening;
    }

    /** Those that come by a cue. */
    List<PlannedDemand> later() {
        return later;
    }

    List<Cue> cues() {
        return cues;
    }

    /** Three seniors are asked for where only two work: what these can do gets done, then the client gives up. */
    private void giveUpMidway(UnitGroup group) {
        String demandId = "second-opinion";
        DemandRequested request = requests.request(demandId, requests.buyer(group), group, SENIOR_LEVEL, OPINIONS, now)
                .setPriority(ScenarioWriter.PRIORITIES - 1)
                .build();
        int possible = group.units().size() * SENIORS;
        int enough = faithful ? possible : possible / 2;
        Ending ending = new Ending(
                DemandStatus.CANCELLED,
                Span.exactly(group.units().size() * OPINIONS),
                new Span(enough, possible),
                Set.of("CANCELLED"));
        opening.add(PlannedDemand.special(
                request, ScenarioWriter.need(request, group.kind(), SENIOR_LEVEL, SENIORS), ending));
        DemandCancelled cancelled =
                new DemandCancelled(demandId, request.getClientId(), "We have no third senior to compare with.");
        cues.add(new Cue(
                demandId + " was cancelled midway",
                board -> board.demand(demandId).accepted() >= enough,
                Duration.ZERO,
                Topics.DEMAND_CANCELLATIONS,
                cancelled));
    }

    private void askTooMuch(UnitGroup group) {
        DemandRequested request = request("small-budget", group);
        Money withoutFees = new Money(
                request.getMaxPayPerTask()
                        .getAmount()
                        .multiply(BigDecimal.valueOf(group.units().size())),
                request.getBudget().getCurrency());
        DemandRequested tooSmall =
                DemandRequested.newBuilder(request).setBudget(withoutFees).build();
        opening.add(undone(tooSmall, group, DemandStatus.REJECTED, "BUDGET_TOO_SMALL"));
    }

    private void cancelFirst(UnitGroup group) {
        DemandRequested request = request("thought-better-of", group);
        later.add(undone(request, group, DemandStatus.CANCELLED, "CANCELLED_BEFORE"));
        DemandCancelled cancelled =
                new DemandCancelled(request.getDemandId(), request.getClientId(), "Sent by mistake.");
        cues.add(new Cue(
                "thought-better-of was cancelled before it came",
                board -> true,
                Duration.ZERO,
                Topics.DEMAND_CANCELLATIONS,
                cancelled));
        cues.add(new Cue(
                "thought-better-of came", board -> board.accepted() > 0, HEAD_START, Topics.DEMAND_REQUESTS, request));
    }

    private DemandRequested request(String demandId, UnitGroup group) {
        return requests.request(demandId, requests.buyer(group), group, ScenarioWriter.ANY_LEVEL, 1, now)
                .build();
    }

    private static PlannedDemand undone(DemandRequested request, UnitGroup group, DemandStatus status, String reason) {
        return PlannedDemand.special(
                request,
                ScenarioWriter.need(request, group.kind(), ScenarioWriter.ANY_LEVEL, 1),
                new Ending(status, Span.exactly(0), Span.exactly(0), Set.of(reason)));
    }
}
