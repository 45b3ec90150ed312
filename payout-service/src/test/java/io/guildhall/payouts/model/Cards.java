package io.guildhall.payouts.model;

import io.guildhall.operations.RateCard;
import io.guildhall.support.harness.ServiceDriver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What the operator's rate cards are in one history: all their versions, some in force later, some with a floor. */
final class Cards {

    private static final List<String> KEYS =
            List.of("law/review/EUR", "law/*/USD", "medicine/review/JPY", "medicine/*/EUR", "law/review/KWD");
    private static final int VERSIONS = 3;
    private static final int DAYS = 40;

    private final List<RateCard> all = new ArrayList<>();

    Cards(Random random) {
        for (String key : KEYS) {
            boolean floor = random.nextBoolean();
            for (int version = 1; version <= VERSIONS; version++) {
                all.add(card(key, version, floor, random));
            }
        }
    }

    private static RateCard card(String key, int version, boolean floor, Random random) {
        // The first is in force before any work begins; later ones may be dated after all of it.
        int day = version == 1 ? 0 : random.nextInt(DAYS);
        return RateCard.newBuilder()
                .setRateKey(key)
                .setVersion(version)
                .setEffectiveFrom(ServiceDriver.START.minus(Duration.ofDays(30)).plus(Duration.ofDays(day)))
                .setAmount(amount(random, 60_0000))
                .setFloorPerHour(floor ? amount(random, 200_0000) : null)
                .build();
    }

    List<RateCard> all() {
        return all;
    }

    /** The version that a task is quoted from at that time. */
    RateCard inForce(String key, Instant at) {
        return all.stream()
                .filter(card -> card.getRateKey().equals(key)
                        && !card.getEffectiveFrom().isAfter(at))
                .max(Comparator.comparing(RateCard::getEffectiveFrom).thenComparingInt(RateCard::getVersion))
                .orElseThrow();
    }

    String key(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    /** From 0.0001 upward. */
    static BigDecimal amount(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 4);
    }
}
