package io.guildhall.tasks.model;

import io.guildhall.Money;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Clients who ask, ask again, ask for something else under the same id, and take back what they have not asked for yet. */
final class Clientele {

    /** Few, so that requests, repeats and cancellations meet. */
    private static final int DEMANDS = 6;

    private static final List<String> CLIENTS = List.of("acme", "globex", "nobody");

    private static final List<ReviewPolicy> POLICIES =
            List.of(ReviewPolicy.AUTO_ACCEPT, ReviewPolicy.CONSENSUS, ReviewPolicy.REVIEWER, ReviewPolicy.REVIEWER);

    private final Random random;
    private final List<DemandRequested> asked = new ArrayList<>();

    Clientele(Random random) {
        this.random = random;
    }

    /** The operator sets a client up, or otherwise. */
    ClientAccount account() {
        ClientStatus status = switch (random.nextInt(10)) {
            case 0 -> ClientStatus.CLOSED;
            case 1 -> ClientStatus.PAUSED;
            default -> ClientStatus.ACTIVE;
        };
        String currency = random.nextInt(20) == 0 ? "USD" : "EUR";
        int fee = List.of(0, 2000, 3333).get(random.nextInt(3));
        return new ClientAccount(client(), status, null, fee, currency);
    }

    DemandCancelled cancellation() {
        return new DemandCancelled("d" + random.nextInt(DEMANDS), client(), "not needed any more");
    }

    DemandRequested request(Instant now) {
        if (!asked.isEmpty() && random.nextInt(4) == 0) {
            DemandRequested again = asked.get(random.nextInt(asked.size()));
            boolean other = random.nextInt(3) == 0;
            return DemandRequested.newBuilder(again)
                    .setRequestedAt(now)
                    .setTitle(other ? "something else" : again.getTitle())
                    .build();
        }
        DemandRequested fresh = fresh(now);
        asked.add(fresh);
        return fresh;
    }

    private DemandRequested fresh(Instant now) {
        int judgements = 1 + random.nextInt(3);
        ReviewPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
        boolean sure = policy == ReviewPolicy.CONSENSUS && random.nextBoolean();
        boolean choice = sure || random.nextInt(4) > 0;
        return DemandRequested.newBuilder()
                .setDemandId("d" + random.nextInt(DEMANDS))
                .setClientId(client())
                .setRequestedAt(now)
                .setInstructions("Is the dosage safe for an adult?")
                .setTaskType("fact-check")
                .setLanguage("en-GB")
                .setUnits(units())
                .setAcceptValidUnits(random.nextBoolean())
                .setAnswerOptions(choice ? List.of("yes", "no", "unclear") : List.of())
                .setJudgementsPerUnit(judgements)
                .setMaxPayPerTask(euro("2.0000"))
                .setBudget(
                        euro(List.of("2.4000", "7.1000", "14.4000", "60.0000").get(random.nextInt(4))))
                .setPriority(random.nextInt(20) == 0 ? 10 : random.nextInt(10))
                .setDeadline(deadline(now))
                .setReviewPolicy(policy)
                .setReviewWindowSeconds(60 + random.nextInt(300))
                .setReviewPoolId(random.nextInt(3) == 0 ? "reviewers" : null)
                .setMaxJudgementsPerUnit(sure ? judgements + random.nextInt(3) : null)
                .setTargetConfidence(sure ? 0.8 : null)
                .build();
    }

    private List<DemandUnit> units() {
        List<DemandUnit> units = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            @Nullable String gold = random.nextInt(6) == 0 ? "yes" : null;
            units.add(new DemandUnit("u" + (random.nextInt(12) == 0 ? 1 : n), "Take " + n + " a day.", null, gold));
        }
        return units;
    }

    private @Nullable Instant deadline(Instant now) {
        return random.nextInt(3) == 0 ? now.plusSeconds(random.nextInt(100) - 3) : null;
    }

    private String client() {
        int which = random.nextInt(8);
        return CLIENTS.get(which < 5 ? 0 : which < 7 ? 1 : 2);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
