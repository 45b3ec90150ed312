package io.guildhall.stack.publish;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.ReviewPolicy;
import java.time.Instant;
import java.util.Optional;

/** Requests for units somebody publishes from a file, at listed prices. */
public final class PublishedUnits {

    private static final int ANY_LEVEL = 1;

    private final Requests requests;
    private final Optional<String> client;
    private final int judgements;
    private final ReviewPolicy policy;
    private final String batch;

    /**
     * @param client who asks; by default whoever buys work of that domain
     * @param judgements how many people judge each unit
     * @param policy how their work is judged
     * @param batch a name that makes the same units another demand
     */
    public PublishedUnits(
            PriceList prices, Optional<String> client, int judgements, ReviewPolicy policy, String batch) {
        this.requests = new Requests(prices);
        this.client = client;
        this.judgements = judgements;
        this.policy = policy;
        this.batch = batch;
    }

    /**
     * The request for a group. Its id follows from what it asks for.
     *
     * @throws IllegalArgumentException when there is no such client, or no price for such work
     */
    public DemandRequested request(UnitGroup group, Instant requestedAt) {
        String clientId = client.orElseGet(() -> requests.buyer(group));
        DemandRequested.Builder request = requests.request(
                        "unnamed", clientId, group, ANY_LEVEL, judgements, requestedAt)
                .setReviewPolicy(policy);
        String demandId = DemandIds.of(request.build(), group.kind().domain(), batch);
        return request.setDemandId(demandId).build();
    }
}
