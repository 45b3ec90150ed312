package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.client;
import static io.guildhall.tasks.lifecycle.streams.Records.delivered;
import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.euro;
import static io.guildhall.tasks.lifecycle.streams.Records.released;
import static io.guildhall.tasks.lifecycle.streams.Records.verdict;

import io.guildhall.Money;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.harness.ServiceDriver;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What leads to each reason that the task service can give. */
final class ReasonScenes {

    private static final String WORK = "d1/u1/1/1";

    /** Each reason, and what leads to it where the client acme is set up. */
    static final Map<ReasonCode, Consumer<ServiceDriver>> SCENES = new TreeMap<>();

    static {
        SCENES.put(ReasonCode.NULL_VALUE, s -> s.sendBytes(Topics.DEMAND_REQUESTS, "d1", null));
        SCENES.put(ReasonCode.INVALID_ID, s -> request(s, r -> r.setDemandId("my demand/7")));
        SCENES.put(ReasonCode.TOO_LARGE, s -> request(s, r -> r.setInstructions("x".repeat(32_769))));
        SCENES.put(ReasonCode.MISSING, s -> request(s, r -> r.setInstructions(" ")));
        SCENES.put(ReasonCode.INVALID_VALUE, s -> request(s, r -> r.setPriority(12)));
        SCENES.put(ReasonCode.UNKNOWN_SYMBOL, s -> request(s, r -> r.setReviewPolicy(ReviewPolicy.UNKNOWN)));
        SCENES.put(ReasonCode.INVALID_CURRENCY, s -> request(s, r -> r.setBudget(money("eur"))));
        SCENES.put(ReasonCode.INVALID_LANGUAGE, s -> request(s, r -> r.setLanguage("en_GB!")));
        SCENES.put(ReasonCode.CURRENCY_MISMATCH, s -> request(s, r -> r.setBudget(money("USD"))));
        SCENES.put(ReasonCode.BUDGET_TOO_SMALL, s -> request(s, r -> r.setBudget(euro("2.3999"))));
        SCENES.put(ReasonCode.NO_UNITS, s -> request(s, r -> r.setUnits(List.of())));
        SCENES.put(ReasonCode.DUPLICATE_UNIT, s -> request(s, r -> r.setUnits(List.of(unit("yes"), unit("yes")))));
        SCENES.put(ReasonCode.CONTENT_MISSING, s -> request(s, r -> r.setUnits(List.of(blank()))));
        SCENES.put(ReasonCode.GOLD_NOT_AN_OPTION, s -> request(s, r -> r.setUnits(List.of(unit("maybe")))));
        SCENES.put(ReasonCode.DEADLINE_PASSED, s -> request(s, r -> r.setDeadline(ServiceDriver.START)));
        SCENES.put(ReasonCode.UNKNOWN_CLIENT, s -> {
            request(s, r -> r.setClientId("nobody"));
            s.pass(Duration.ofSeconds(60));
        });
        SCENES.put(ReasonCode.CLIENT_CLOSED, s -> {
            s.send(Topics.CLIENTS, "acme", client(ClientStatus.CLOSED));
            request(s, r -> {});
        });
        SCENES.put(ReasonCode.ID_REUSED, s -> {
            request(s, r -> {});
            request(s, r -> r.setPriority(9));
        });
        SCENES.put(ReasonCode.CANCELLED_BEFORE, s -> {
            cancel(s, "acme");
            request(s, r -> {});
        });
        SCENES.put(ReasonCode.CANCELLED, s -> {
            request(s, r -> {});
            cancel(s, "acme");
        });
        SCENES.put(ReasonCode.CLIENT_MISMATCH, s -> {
            request(s, r -> {});
            cancel(s, "rival");
        });
        SCENES.put(ReasonCode.ALREADY_ENDED, s -> {
            request(s, r -> {});
            cancel(s, "acme");
            cancel(s, "acme");
        });
        SCENES.put(ReasonCode.POOL_RETIRED, s -> {
            request(s, r -> {});
            s.send(Topics.ROUTING_ASSIGNMENTS, "d1", released("d1/u1/1", ReleaseReason.POOL_RETIRED));
        });
        SCENES.put(ReasonCode.UNKNOWN_REVIEW, s -> review(s, "review", Verdict.ACCEPT, "rita", null));
        SCENES.put(ReasonCode.REASON_MISSING, s -> {
            work(s, "1000.0000");
            review(s, "review", Verdict.REJECT, "rita", " ");
        });
        SCENES.put(ReasonCode.OWN_WORK, s -> {
            work(s, "1000.0000");
            review(s, "review", Verdict.ACCEPT, "ada", null);
        });
        SCENES.put(ReasonCode.BUDGET_EXHAUSTED, s -> {
            work(s, "2.4000");
            review(s, "review", Verdict.REJECT, "rita", "No.");
        });
        SCENES.put(ReasonCode.REWORKS_USED_UP, s -> {
            work(s, "1000.0000");
            for (int epoch = 1; epoch <= 3; epoch++) {
                s.send(
                        Topics.REVIEW_VERDICTS,
                        "d1",
                        new WorkReviewed(
                                "d1/u1/1/" + epoch + "/review",
                                "d1",
                                "acme",
                                Verdict.REWORK,
                                "SHORT",
                                "More.",
                                "rita"));
                s.send(
                        Topics.ROUTING_ASSIGNMENTS,
                        "d1",
                        delivered("d1/u1/1", "yes")
                                .setAssignmentId("d1/u1/1/" + (epoch + 1))
                                .build());
            }
        });
        SCENES.put(ReasonCode.REVIEW_CLOSED, s -> {
            s.send(
                    Topics.DEMAND_REQUESTS,
                    "d1",
                    reviewed("1000.0000").setReviewPoolId("law-3").build());
            deliver(s);
            review(s, "review", Verdict.ACCEPT, "rita", null);
        });
        SCENES.put(ReasonCode.NOT_REJECTED, s -> appeal(s, "ada"));
        SCENES.put(ReasonCode.NOT_YOURS, s -> {
            rejected(s);
            appeal(s, "bob");
        });
        SCENES.put(ReasonCode.ALREADY_APPEALED, s -> {
            rejected(s);
            appeal(s, "ada");
            appeal(s, "ada");
        });
        SCENES.put(ReasonCode.SAME_REVIEWER, s -> {
            rejected(s);
            appeal(s, "ada");
            review(s, "appeal", Verdict.REJECT, "rita", "No.");
        });
        SCENES.put(ReasonCode.UNKNOWN_DEMAND, ReasonScenes::reverse);
        SCENES.put(ReasonCode.UNKNOWN_ASSIGNMENT, s -> {
            request(s, r -> {});
            reverse(s);
        });
        SCENES.put(ReasonCode.NOT_ACCEPTED, s -> {
            rejected(s);
            reverse(s);
        });
        SCENES.put(ReasonCode.ALREADY_REVERSED, s -> {
            request(s, r -> {});
            deliver(s);
            reverse(s);
            reverse(s);
        });
    }

    private ReasonScenes() {}

    private static void request(ServiceDriver service, Consumer<DemandRequested.Builder> change) {
        DemandRequested.Builder request = demand("d1", 1);
        change.accept(request);
        service.send(Topics.DEMAND_REQUESTS, "d1", request.build());
    }

    private static void cancel(ServiceDriver service, String clientId) {
        service.send(Topics.DEMAND_CANCELLATIONS, "d1", new DemandCancelled("d1", clientId, "changed our minds"));
    }

    private static DemandRequested.Builder reviewed(String budget) {
        return demand("d1", 1)
                .setUnits(List.of(new DemandUnit("u1", "Take 9 tablets a day.", null, null)))
                .setReviewPolicy(ReviewPolicy.REVIEWER)
                .setReviewWindowSeconds(60)
                .setBudget(euro(budget));
    }

    /** Work waits for its review. */
    static void work(ServiceDriver service, String budget) {
        service.send(Topics.DEMAND_REQUESTS, "d1", reviewed(budget).build());
        deliver(service);
    }

    private static void deliver(ServiceDriver service) {
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u1/1", "yes").build());
    }

    private static void rejected(ServiceDriver service) {
        work(service, "1000.0000");
        service.send(Topics.REVIEW_VERDICTS, "d1", verdict("d1", Verdict.REJECT, "WRONG", "No."));
    }

    /** A verdict on that work. */
    static void review(
            ServiceDriver service, String stage, Verdict verdict, String reviewerId, @Nullable String comment) {
        String reason = comment == null ? null : "WRONG";
        service.send(
                Topics.REVIEW_VERDICTS,
                "d1",
                new WorkReviewed(WORK + "/" + stage, "d1", "acme", verdict, reason, comment, reviewerId));
    }

    private static void appeal(ServiceDriver service, String workerId) {
        service.send(Topics.REVIEW_APPEALS, "d1", new RejectionAppealed("d1", WORK, workerId, "It is right."));
    }

    private static void reverse(ServiceDriver service) {
        service.send(Topics.REVERSALS, "d1", new ReversalRequested("x1", "d1", WORK, "FRAUD", "Copied."));
    }

    private static DemandUnit unit(String gold) {
        return new DemandUnit("u1", "Take 9 tablets a day.", null, gold);
    }

    private static DemandUnit blank() {
        return new DemandUnit("u1", " ", null, null);
    }

    private static Money money(String currency) {
        return new Money(new BigDecimal("1000.0000"), currency);
    }
}
