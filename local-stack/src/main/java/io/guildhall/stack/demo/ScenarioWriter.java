package io.guildhall.stack.demo;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.Expertise;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitGroup.Kind;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the scenario: ordinary demands for the given rows, and beside them each of the ways a demand can go. */
final class ScenarioWriter {

    private static final int MOST_JUDGEMENTS = 3;

    /** Two people may let a unit go, so two more than it takes can always do it. */
    static final int SPARE_PEOPLE = 2;

    static final int ANY_LEVEL = 1;
    static final int PRIORITIES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final PriceList prices = PriceList.ofSample();
    private final Requests requests = new Requests(prices);
    private final Instant now;
    private final boolean faithful;
    private final List<PlannedDemand> opening = new ArrayList<>();
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
        SampleGroups samples = new SampleGroups(sample);
        EarlyEndings early = new EarlyEndings(prices, samples, now, faithful);
        JudgedDemands judged = new JudgedDemands(prices, samples, now, faithful);
        opening.addAll(early.opening());
        opening.addAll(judged.demands());
        cues.addAll(early.cues());
        cues.addAll(judged.cues());
        List<PlannedDemand> all = new ArrayList<>(opening);
        all.addAll(early.later());
        return new Scenario(all, opening, cues);
    }

    private PlannedDemand ordinary(UnitGroup group, int number) {
        Kind kind = group.kind();
        String language = kind.language().toLowerCase(Locale.ROOT);
        String demandId =
                String.format(Locale.ROOT, "%s-%s-%s-%03d", kind.domain(), kind.taskType(), language, number + 1);
        int judgements = 1 + number % MOST_JUDGEMENTS;
        // Several people who choose from options can agree; what they write can only be taken, or reviewed.
        boolean canAgree = judgements > 1 && !kind.answerOptions().isEmpty();
        DemandRequested request = requests.request(demandId, requests.buyer(group), group, ANY_LEVEL, judgements, now)
                .setPriority(number % (PRIORITIES - 1))
                .setExpertise(new Expertise(kind.domain(), ANY_LEVEL))
                .setReviewPolicy(canAgree ? ReviewPolicy.CONSENSUS : ReviewPolicy.AUTO_ACCEPT)
                .build();
        return PlannedDemand.ordinary(request, need(request, kind, ANY_LEVEL, judgements + SPARE_PEOPLE));
    }

    /** People of a kind's own domain and language. */
    static Need need(DemandRequested request, Kind kind, int level, int people) {
        int tasks = request.getUnits().size() * request.getJudgementsPerUnit();
        String currency = request.getBudget().getCurrency();
        return new Need(kind.domain(), level, kind.language(), currency, people, tasks);
    }

    /** As a client does that has missed the answer: it gets it once more and nothing else happens. */
    private void sendAgain(int index) {
        DemandRequested first = opening.get(index).request();
        DemandRequested again = DemandRequested.newBuilder(first)
                .setRequestedAt(now.plusSeconds(1))
                .build();
        cues.add(new Cue(
                first.getDemandId() + " was sent once more, and answered once more",
                accepted(first.getDemandId()),
                Duration.ZERO,
                Topics.DEMAND_REQUESTS,
                again));
    }

    private void reuseId(int index) {
        PlannedDemand demand = opening.get(index);
        DemandRequested other = DemandRequested.newBuilder(demand.request())
                .setInstructions("Something else entirely.")
                .build();
        opening.set(index, demand.endingIn(demand.ending().butRefused("ID_REUSED")));
        cues.add(new Cue(
                "something else was asked for under the id " + demand.demandId(),
                accepted(demand.demandId()),
                Duration.ZERO,
                Topics.DEMAND_REQUESTS,
                other));
    }

    /** The client with the least work is paused once some of it is done, and goes on a little later. */
    private void pause() {
        Map<String, Integer> tasks = opening.stream()
                .collect(Collectors.groupingBy(
                        demand -> demand.request().getClientId(),
                        LinkedHashMap::new,
                        Collectors.summingInt(demand -> demand.ending().tasks().fewest())));
        String clientId = tasks.entrySet().stream()
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        int some = Math.max(1, tasks.getOrDefault(clientId, 0) / PRIORITIES);
        Predicate<Scoreboard> begun = board -> board.acceptedOf(clientId) >= some;
        ClientAccount account = prices.account(clientId);
        ClientAccount paused =
                ClientAccount.newBuilder(account).setStatus(ClientStatus.PAUSED).build();
        cues.add(new Cue(clientId + " was paused", begun, Duration.ZERO, Topics.CLIENTS, paused));
        cues.add(new Cue(clientId + " was resumed", begun, PAUSE, Topics.CLIENTS, account));
    }

    private static Predicate<Scoreboard> accepted(String demandId) {
        return board -> board.demand(demandId).status().isPresent();
    }
}
