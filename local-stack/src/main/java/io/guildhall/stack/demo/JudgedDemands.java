package io.guildhall.stack.demo;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Demands that show how work is judged: by reviewers, by agreement, once more after a payout, and by whom at all. */
final class JudgedDemands {

    /** The shortest there is. */
    private static final int WINDOW_SECONDS = 60;

    /** Enough for people who have other work too. */
    private static final int PEERS_WINDOW_SECONDS = 600;

    private static final int FIRST_JUDGEMENTS = 2;
    private static final int MOST_JUDGEMENTS = 4;
    private static final double CONFIDENT = 0.95;

    /** So near to certainty that four people never get there, whatever is known of them. */
    private static final double OUT_OF_REACH = 0.999999;

    /** Two judges or more, two who review them, one who hears an appeal. */
    private static final int PEERS = 5;

    private final PriceList prices;
    private final Requests requests;
    private final Instant now;
    private final boolean faithful;
    private final List<PlannedDemand> demands = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();

    JudgedDemands(PriceList prices, SampleGroups samples, Instant now, boolean faithful) {
        this.prices = prices;
        this.requests = new Requests(prices);
        this.now = now;
        this.faithful = faithful;
        reviewByClient(samples.of("medicine", "correct"));
        reviewByPeers(samples.of("law", "compare"));
        askUntilTheyAgree(samples.of("mathematics", "fact-check"));
        takeBack(samples.of("science", "fact-check"));
        leaveOpen(samples.of("generalist", "summarise"), samples.of("medicine", "summarise"));
    }

    List<PlannedDemand> demands() {
        return demands;
    }

    List<Cue> cues() {
        return cues;
    }

    /** Each way a review can go. Three are rejected and done again by somebody else, so ten tasks for seven units. */
    private void reviewByClient(UnitGroup group) {
        Map<String, Course> courses = courses(
                group,
                Course.APPEAL_WON,
                Course.APPEAL_LOST,
                Course.NOT_APPEALED,
                Course.REWORKED,
                Course.LEFT_ALONE,
                Course.CARELESSLY_REJECTED);
        int tasks = group.units().size() + 3;
        DemandRequested request = reviewed("reviewed-by-client", group, tasks).build();
        Ending ending = Ending.completed(Span.exactly(tasks), Span.exactly(tasks - 2))
                .with(Milestone.REJECTED, 3)
                .with(Milestone.APPEAL_WON, 1)
                .with(Milestone.APPEAL_LOST, 1)
                .with(Milestone.NOT_APPEALED, 1)
                .with(Milestone.REWORK, 1)
                .with(Milestone.SILENCE, 1)
                .butRefused("REASON_MISSING")
                .butRefused("SAME_REVIEWER");
        add(request, group, 2, ending, courses);
    }

    /**
     * The same pool judges and reviews, each review a task of its own: two tasks a unit, one more for the rework, and
     * three more for the rejection: its appeal, and another judgement with its review.
     */
    private void reviewByPeers(UnitGroup group) {
        Map<String, Course> courses = courses(group, Course.APPEAL_WON, Course.REWORKED);
        int tasks = 2 * group.units().size() + 1 + 3;
        DemandRequested request = reviewed("reviewed-by-peers", group, tasks)
                .setReviewWindowSeconds(PEERS_WINDOW_SECONDS)
                .setReviewPoolId(prices.pool(group.kind().domain(), ScenarioWriter.ANY_LEVEL)
                        .orElseThrow())
                .build();
        Ending ending = Ending.completed(tasks)
                .with(Milestone.REJECTED, 1)
                .with(Milestone.APPEAL_WON, 1)
                .with(Milestone.REWORK, 1);
        add(request, group, PEERS, ending, courses);
    }

    /** Two people judge each unit, and one more at a time up to four while they are not sure enough together. */
    private void askUntilTheyAgree(UnitGroup group) {
        int fewest = group.units().size() * FIRST_JUDGEMENTS;
        int most = group.units().size() * MOST_JUDGEMENTS;
        DemandRequested request = urgent("until-they-agree", group, most)
                .setReviewPolicy(ReviewPolicy.CONSENSUS)
                .setJudgementsPerUnit(FIRST_JUDGEMENTS)
                .setMaxJudgementsPerUnit(MOST_JUDGEMENTS)
                .setTargetConfidence(faithful ? OUT_OF_REACH : CONFIDENT)
                .build();
        Span tasks = faithful ? Span.exactly(most) : new Span(fewest, most);
        add(request, group, MOST_JUDGEMENTS, Ending.completed(tasks, tasks), Map.of());
    }

    /** The operator takes back three payouts; one is paid again after an appeal. */
    private void takeBack(UnitGroup group) {
        String demandId = "taken-back";
        Map<String, Course> courses = courses(group, Course.APPEAL_WON, Course.APPEAL_LOST, Course.NOT_APPEALED);
        int tasks = group.units().size();
        DemandRequested request = urgent(demandId, group, tasks).build();
        Ending ending = Ending.completed(Span.exactly(tasks), Span.exactly(tasks - 2))
                .with(Milestone.REVERSED, 3)
                .with(Milestone.APPEAL_WON, 1)
                .with(Milestone.APPEAL_LOST, 1)
                .with(Milestone.NOT_APPEALED, 1);
        add(request, group, 1, ending, courses);
        courses.forEach((unitId, course) -> {
            if (course != Course.ACCEPTED) {
                cues.add(reversal(demandId, unitId));
            }
        });
    }

    private static Cue reversal(String demandId, String unitId) {
        return new Cue(
                "the operator took back what was paid for " + demandId + "/" + unitId,
                board -> board.demand(demandId).isFinal(),
                Duration.ZERO,
                Topics.REVERSALS,
                board -> new ReversalRequested(
                        "reversal-of-" + unitId,
                        demandId,
                        board.demand(demandId).acceptedAssignment(unitId).orElseThrow(),
                        "NOT_OWN_WORK",
                        "The answer was found word for word in an earlier submission by somebody else."));
    }

    /** What expertise each unit needs is left to triage. It pays for the dearest, so that it may decide freely. */
    private void leaveOpen(UnitGroup plain, UnitGroup medical) {
        List<UnitRow> units =
                Stream.concat(plain.units().stream(), medical.units().stream()).toList();
        UnitGroup mixed = new UnitGroup(plain.kind(), plain.ordinal(), units);
        String clientId = requests.buyer(mixed);
        String currency = prices.account(clientId).getCurrency();
        Money pay = Requests.buyers().keySet().stream()
                .map(domain -> prices.pay(
                        domain, ScenarioWriter.ANY_LEVEL, plain.kind().taskType(), currency))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Money::getAmount))
                .orElseThrow();
        DemandRequested request = urgent("left-open", mixed, units.size())
                .setExpertise(null)
                .setMaxPayPerTask(pay)
                .setBudget(prices.budget(clientId, pay, units.size()))
                .build();
        List<Need> needs = Requests.buyers().keySet().stream()
                .map(domain -> new Need(
                        domain,
                        ScenarioWriter.ANY_LEVEL,
                        plain.kind().language(),
                        currency,
                        1 + ScenarioWriter.SPARE_PEOPLE,
                        1))
                .toList();
        demands.add(new PlannedDemand(request, needs, Ending.completed(units.size()), Map.of(), true));
    }

    private DemandRequested.Builder reviewed(String demandId, UnitGroup group, int tasks) {
        return urgent(demandId, group, tasks)
                .setReviewPolicy(ReviewPolicy.REVIEWER)
                .setReviewWindowSeconds(WINDOW_SECONDS);
    }

    /** Comes first, so that what takes its time begins early. */
    private DemandRequested.Builder urgent(String demandId, UnitGroup group, int tasks) {
        String clientId = requests.buyer(group);
        DemandRequested.Builder request = requests.request(demandId, clientId, group, ScenarioWriter.ANY_LEVEL, 1, now);
        return request.setPriority(ScenarioWriter.PRIORITIES - 1)
                .setBudget(prices.budget(clientId, request.getMaxPayPerTask(), tasks));
    }

    private void add(DemandRequested request, UnitGroup group, int people, Ending ending, Map<String, Course> courses) {
        Need need = ScenarioWriter.need(
                request, group.kind(), ScenarioWriter.ANY_LEVEL, people + ScenarioWriter.SPARE_PEOPLE);
        demands.add(PlannedDemand.special(request, need, ending).going(courses));
    }

    /** The given courses for the first units, and acceptance for the others. */
    private static Map<String, Course> courses(UnitGroup group, Course... first) {
        Map<String, Course> courses = new LinkedHashMap<>();
        for (UnitRow unit : group.units()) {
            int index = courses.size();
            courses.put(unit.id(), index < first.length ? first[index] : Course.ACCEPTED);
        }
        return courses;
    }
}
