package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Expertise;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.demand.StatedMoney;
import io.guildhall.tasks.demand.UnitRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request without fault, of two units, and each way to change it. */
public final class RequestBuilder {

    public String demandId;
    public String clientId = "acme";
    public Instant requestedAt = Instant.parse("2026-11-20T08:00:00Z");
    public String instructions = "Is the dosage in the text safe for an adult? Answer yes or no.";
    public String taskType = "fact-check";
    public String language = "en-GB";
    public List<UnitRequest> units = new ArrayList<>();
    public StatedMoney maxPayPerTask = new StatedMoney(new BigDecimal("2.0000"), "EUR");
    public StatedMoney budget = new StatedMoney(new BigDecimal("1000.0000"), "EUR");
    public String marketId = "main";
    public @Nullable String projectId = "cardiology";
    public @Nullable Expertise expertise = new Expertise("medicine", 2);
    public int judgementsPerUnit = 1;
    public @Nullable Integer maxJudgementsPerUnit;
    public @Nullable Double targetConfidence;
    public List<String> answerOptions = List.of("yes", "no");
    public int priority = 5;
    public @Nullable Instant deadline;
    public @Nullable String reviewPoolId;
    public ReviewPolicy reviewPolicy = ReviewPolicy.AUTO_ACCEPT;
    public int reviewWindowSeconds = 259_200;
    public boolean acceptValidUnits;
    public Map<String, String> attributes = Map.of("ward", "7");

    private RequestBuilder(String demandId) {
        this.demandId = demandId;
        units(2);
    }

    /** Units u1, u2 … */
    public RequestBuilder units(int count) {
        units = new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(n -> new UnitRequest("u" + n, "Take " + n + " tablets a day.", null, null))
                .toList());
        return this;
    }

    public RequestBuilder maxPay(String amount) {
        maxPayPerTask = new StatedMoney(new BigDecimal(amount), "EUR");
        return this;
    }

    public RequestBuilder budget(String amount) {
        budget = new StatedMoney(new BigDecimal(amount), "EUR");
        return this;
    }

    public static RequestBuilder request(String demandId) {
        return new RequestBuilder(demandId);
    }

    /** Changes anything. */
    public RequestBuilder with(Consumer<RequestBuilder> change) {
        change.accept(this);
        return this;
    }

    public DemandRequest build() {
        return new DemandRequest(
                demandId,
                clientId,
                requestedAt,
                instructions,
                taskType,
                language,
                units,
                maxPayPerTask,
                budget,
                marketId,
                projectId,
                "Dosages",
                expertise,
                judgementsPerUnit,
                maxJudgementsPerUnit,
                targetConfidence,
                answerOptions,
                priority,
                deadline,
                reviewPoolId,
                reviewPolicy,
                reviewWindowSeconds,
                acceptValidUnits,
                attributes);
    }
}
