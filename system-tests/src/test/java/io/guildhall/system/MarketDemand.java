package io.guildhall.system;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.Expertise;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Demand of one market for every kind of work the sample has, over and over. */
final class MarketDemand {

    private static final int MOST_JUDGEMENTS = 3;
    private static final int ANY_LEVEL = 1;

    /** Two people may let a task go by themselves, and two more may lose it while nobody reads their answers. */
    private static final int SPARE_PEOPLE = 4;

    private MarketDemand() {}

    /**
     * Requests for about so many tasks.
     *
     * @param prefix begins their ids
     */
    static List<DemandRequested> of(String prefix, String market, int tasks) {
        Requests requests = new Requests(PriceList.ofSample());
        List<DemandRequested> demands = new ArrayList<>();
        int units = Math.ceilDiv(tasks * 2, 1 + MOST_JUDGEMENTS);
        for (UnitGroup group : UnitGroup.of(rows(units))) {
            int number = demands.size();
            int judgements = 1 + number % MOST_JUDGEMENTS;
            boolean canAgree = judgements > 1 && !group.kind().answerOptions().isEmpty();
            String demandId = prefix + '-' + number;
            demands.add(requests.request(demandId, requests.buyer(group), group, ANY_LEVEL, judgements, Instant.now())
                    .setMarketId(market)
                    .setReviewPolicy(canAgree ? ReviewPolicy.CONSENSUS : ReviewPolicy.AUTO_ACCEPT)
                    .build());
        }
        return demands;
    }

    /** How many tasks a demand becomes. */
    static int tasks(DemandRequested demand) {
        return demand.getUnits().size() * demand.getJudgementsPerUnit();
    }

    /** The people it takes. */
    static Need need(DemandRequested demand) {
        Expertise expertise = Objects.requireNonNull(demand.getExpertise());
        return new Need(
                expertise.getDomain(),
                expertise.getMinimumLevel(),
                demand.getLanguage(),
                demand.getBudget().getCurrency(),
                demand.getJudgementsPerUnit() + SPARE_PEOPLE,
                tasks(demand));
    }

    private static List<UnitRow> rows(int units) {
        List<UnitRow> sample = SampleUnits.rows();
        return IntStream.range(0, units)
                .mapToObj(i -> sample.get(i % sample.size()).withId("u" + i))
                .toList();
    }
}
