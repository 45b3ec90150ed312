package io.guildhall.stack.demo;

import io.guildhall.Money;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.Expertise;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitGroup.Kind;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Need;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the scenario: ordinary demands for the given rows, and beside them each of the ways a demand can end. */
final class ScenarioWriter {

    private static final int MOST_JUDGEMENTS = 3;

    /** Two people may let a unit go, so two more than it takes can always do it. */
    private static final int SPARE_PEOPLE = 2;

    private static final int ANY_LEVEL = 1;
    private static final int SENIOR_LEVEL = 4;
    private static final int SENIORS = 2;
    private static final int PRIORITIES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(4);

    /** Long enough that a cancellation is known before the demand it names. */
    private static final Duration HEAD_START = Duration.ofSeconds(3);

    private final PriceList prices = PriceList.ofSample();
    private final Requests requests = new Requests(prices);
    private final Instant now;
    private final boolean faithful;
    private final List<PlannedDemand> opening = new ArrayList<>();
    private final List<PlannedDemand> later = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();

    ScenarioWriter(Instant now, boolean faithful) {
        this.now = now;
        this.faithful = faithful;
    }

    Scenario write(List<UnitRow> rows, List<UnitRow> sample) {
        List<UnitGroup> groups = UnitGroup.of(rows);
        for (int i = 0; i < groups.size(); i++) {
            opening.add(ordinary(groups.get(i), i));
        }
        sendAgain(0);
        reuseId(opening.size() - 1);
        pause();
        giveUpMidway(group(sample, "medicine", "fact-check"));
        askTooMuch(group(sample, "finance", "correct"));
        cancelFirst(group(sample, "science", "summarise"));
        List<PlannedDemand> all = new ArrayList<>(opening);
        all.addAll(later);
        return new Scenario(all, opening, cues);
    }

    private PlannedDemand ordinary(UnitGroup group, int number) {
        Kind kind = group.kind();
        String language = kind.language().toLowerCase(Locale.ROOT);
        String demandId =
                String.format(Locale.ROOT, "%s-%s-%s-%03d", kind.domain(), kind.taskType(), language, number + 1);
        int judgements = 1 + number % MOST_JUDGEMENTS;
        DemandRequested request = requests.request(demandId, requests.buyer(group), group, ANY_LEVEL, judgements, now)
                .setPriority(number % PRIORITIES)
                .setExpertise(expertise(kind))
                .build();
        PlannedDemand demand = planned(request, kind, ANY_LEVEL, judgements + SPARE_PEOPLE);
        return demand.endingIn(Ending.completed(demand.tasks()));
    }

    /** Work for everyone is left to the router's rules; what needs more is stated. */
    private static @Nullable Expertise expertise(Kind kind) {
        return kind.domain().equals("generalist") ? null : new Expertise(kind.domain(), ANY_LEVEL);
    }

    private static PlannedDemand planned(DemandRequested request, Kind kind, int level, int people) {
        int tasks = request.getUnits().size() * request.getJudgementsPerUnit();
        String currency = request.getBudget().getCurrency();
        Need need = new Need(kind.domain(), level, kind.language(), currency, people, tasks);
        return new PlannedDemand(request, need, Ending.completed(tasks));
    }

    /** As a client does that has missed the answer: it gets it once more and nothing else happens. */
    private void sendAgain(int index) {
        DemandRequested first = opening.get(index).request();
        DemandRequested again = DemandRequested.newBuilder(first)
                .setRequestedAt(now.plusSeconds(1))
                .build();
        cues.add(new Cue(accepted(first.getDemandId()), Duration.ZERO, Topics.DEMAND_REQUESTS, again));
    }

    private void reuseId(int index) {
        PlannedDemand demand = opening.get(index);
        DemandRequested other = DemandRequested.newBuilder(demand.request())
                .setInstructions("Something else entirely.")
                .build();
        opening.set(index, demand.endingIn(demand.ending().butRefused("ID_REUSED")));
        cues.add(new Cue(accepted(demand.demandId()), Duration.ZERO, Topics.DEMAND_REQUESTS, other));
    }

    /** The client with the least work is paused once some of it is done, and goes on a little later. */
    private void pause() {
        Map<String, Integer> tasks = opening.stream()
                .collect(Collectors.groupingBy(
                        demand -> demand.request().getClientId(),
                        LinkedHashMap::new,
                        Collectors.summingInt(PlannedDemand::tasks)));
        String clientId = tasks.entrySet().stream()
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        int some = Math.max(1, tasks.getOrDefault(clientId, 0) / PRIORITIES);
        ClientAccount account = prices.account(clientId);
        ClientAccount paused =
                ClientAccount.newBuilder(account).setStatus(ClientStatus.PAUSED).build();
        cues.add(new Cue(board -> board.acceptedOf(clientId) >= some, Duration.ZERO, Topics.CLIENTS, paused));
        cues.add(new Cue(board -> board.acceptedOf(clientId) >= some, PAUSE, Topics.CLIENTS, account));
    }

    /** Three seniors are asked for where only two work: what these can do gets done, then the client gives up. */
    private void giveUpMidway(UnitGroup group) {
        String demandId = "second-opinion";
        DemandRequested request = requests.request(
                        demandId, requests.buyer(group), group, SENIOR_LEVEL, MOST_JUDGEMENTS, now)
                .setPriority(PRIORITIES - 1)
                .build();
        int possible = group.units().size() * SENIORS;
        int enough = faithful ? possible : possible / 2;
        PlannedDemand demand = planned(request, group.kind(), SENIOR_LEVEL, SENIORS);
        opening.add(demand.endingIn(
                new Ending(DemandStatus.CANCELLED, demand.tasks(), enough, possible, Set.of("CANCELLED"), Set.of())));
        DemandCancelled cancelled =
                new DemandCancelled(demandId, request.getClientId(), "We have no third senior to compare with.");
        cues.add(new Cue(
                board -> board.demand(demandId).accepted() >= enough,
                Duration.ZERO,
                Topics.DEMAND_CANCELLATIONS,
                cancelled));
    }

    private void askTooMuch(UnitGroup group) {
        DemandRequested request = requests.request("small-budget", requests.buyer(group), group, ANY_LEVEL, 1, now)
                .build();
        Money withoutFees = new Money(
                request.getMaxPayPerTask()
                        .getAmount()
                        .multiply(BigDecimal.valueOf(group.units().size())),
                request.getBudget().getCurrency());
        DemandRequested tooSmall =
                DemandRequested.newBuilder(request).setBudget(withoutFees).build();
        opening.add(planned(tooSmall, group.kind(), ANY_LEVEL, 1)
                .endingIn(new Ending(DemandStatus.REJECTED, 0, 0, 0, Set.of("BUDGET_TOO_SMALL"), Set.of())));
    }

    private void cancelFirst(UnitGroup group) {
        DemandRequested request = requests.request("thought-better-of", requests.buyer(group), group, ANY_LEVEL, 1, now)
                .build();
        later.add(planned(request, group.kind(), ANY_LEVEL, 1)
                .endingIn(new Ending(DemandStatus.CANCELLED, 0, 0, 0, Set.of("CANCELLED_BEFORE"), Set.of())));
        DemandCancelled cancelled =
                new DemandCancelled(request.getDemandId(), request.getClientId(), "Sent by mistake.");
        cues.add(new Cue(board -> true, Duration.ZERO, Topics.DEMAND_CANCELLATIONS, cancelled));
        cues.add(new Cue(board -> board.accepted() > 0, HEAD_START, Topics.DEMAND_REQUESTS, request));
    }

    private static Predicate<Scoreboard> accepted(String demandId) {
        return board -> board.demand(demandId).status().isPresent();
    }

    private static UnitGroup group(List<UnitRow> sample, String domain, String taskType) {
        return UnitGroup.of(sample).stream()
                .filter(group -> group.kind().domain().equals(domain)
                        && group.kind().taskType().equals(taskType))
                .findFirst()
                .orElseThrow();
    }
}
