package io.guildhall.stack.workforce;

import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.WorkerProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * People enough for given needs. Each has one currency and one trade, shared out by how much work there is; where a need
 * still lacks people, those with the fewest skills learn what is missing. Everybody knows English.
 */
public final class Roster {

    private static final String ENGLISH = "en";
    private static final int HIGHEST_COMMON_LEVEL = 3;

    /** What learning a domain costs against learning a language, when somebody has to. */
    private static final int DOMAIN_COST = 10;

    private static final List<String> VENDORS = List.of("vendor-tessellate", "vendor-quillwork");
    private static final Map<String, List<String>> COUNTRIES = Map.of(
            "EUR", List.of("DE", "FR", "ES", "PT", "IE"),
            "JPY", List.of("JP"),
            "USD", List.of("US", "EC"));

    private final SplittableRandom random;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> quorum;

    private Roster(long seed, List<Need> needs) {
        this.random = new SplittableRandom(seed);
        this.quorum =
                needs.stream().collect(Collectors.toMap(Need::currency, Need::people, Math::max, LinkedHashMap::new));
    }

    /**
     * The people, the same for the same arguments.
     *
     * @throws IllegalArgumentException when so few people cannot meet the needs, since each is paid in one currency;
     *     says how many can
     */
    public static List<WorkerProfile> of(long seed, int count, List<Need> needs) {
        Roster roster = new Roster(seed, needs);
        int fewest = roster.quorum.values().stream().mapToInt(Integer::intValue).sum();
        if (count < fewest) {
            throw new IllegalArgumentException("this work needs at least " + fewest + " people");
        }
        roster.hire(count, needs);
        needs.forEach(roster::meet);
        return roster.drafts.stream().map(roster::profile).toList();
    }

    private record Trade(String domain, String currency) {}

    private static final class Draft {
        private final String workerId;
        private final String currency;
        private final Map<String, Integer> levels = new LinkedHashMap<>();
        private final List<String> languages = new ArrayList<>(List.of(ENGLISH));

        Draft(String workerId, Trade trade, int level) {
            this.workerId = workerId;
            this.currency = trade.currency();
            levels.put(trade.domain(), level);
        }

        boolean meets(Need need) {
            return currency.equals(need.currency())
                    && levels.getOrDefault(need.domain(), 0) >= need.minimumLevel()
                    && languages.contains(need.language());
        }

        int cost(Need need) {
            boolean qualified = levels.getOrDefault(need.domain(), 0) >= need.minimumLevel();
            int domain = qualified || levels.containsKey(need.domain()) ? 0 : DOMAIN_COST * levels.size();
            int level = qualified ? 0 : 1;
            return domain + level + (languages.contains(need.language()) ? 0 : languages.size());
        }

        void learn(Need need) {
            levels.merge(need.domain(), need.minimumLevel(), Math::max);
            if (!languages.contains(need.language())) {
                languages.add(need.language());
            }
        }
    }

    /** Each next person goes where most work waits per head, once every currency has the people it needs at least. */
    private void hire(int count, List<Need> needs) {
        Map<Trade, Integer> work = new LinkedHashMap<>();
        needs.forEach(need -> work.merge(new Trade(need.domain(), need.currency()), need.tasks(), Integer::sum));
        Map<Trade, Integer> heads = new HashMap<>();
        Map<String, Integer> paidIn = new HashMap<>();
        for (int i = 1; i <= count; i++) {
            boolean someLack = quorum.keySet().stream().anyMatch(currency -> lacks(currency, paidIn));
            Trade trade = work.entrySet().stream()
                    .filter(open -> !someLack || lacks(open.getKey().currency(), paidIn))
                    .max(Comparator.comparingDouble(
                            open -> open.getValue() / (1.0 + heads.getOrDefault(open.getKey(), 0))))
                    .orElseThrow()
                    .getKey();
            heads.merge(trade, 1, Integer::sum);
            paidIn.merge(trade.currency(), 1, Integer::sum);
            String workerId = String.format(Locale.ROOT, "worker-%03d", i);
            drafts.add(new Draft(workerId, trade, 1 + random.nextInt(HIGHEST_COMMON_LEVEL)));
        }
    }

    private boolean lacks(String currency, Map<String, Integer> paidIn) {
        return paidIn.getOrDefault(currency, 0) < quorum.getOrDefault(currency, 0);
    }

    private void meet(Need need) {
        long able = drafts.stream().filter(draft -> draft.meets(need)).count();
        for (long missing = need.people() - able; missing > 0; missing--) {
            drafts.stream()
                    .filter(draft -> draft.currency.equals(need.currency()) && !draft.meets(need))
                    .min(Comparator.comparingInt(draft -> draft.cost(need)))
                    .orElseThrow()
                    .learn(need);
        }
    }

    private WorkerProfile profile(Draft draft) {
        Engagement engagement = engagement(random.nextDouble());
        List<String> countries = COUNTRIES.getOrDefault(draft.currency, List.of("US"));
        return WorkerProfile.newBuilder()
                .setWorkerId(draft.workerId)
                .setEngagement(engagement)
                .setPayeeId(engagement == Engagement.VENDOR ? VENDORS.get(random.nextInt(VENDORS.size())) : null)
                .setQualifications(draft.levels.entrySet().stream()
                        .map(held -> new Qualification(held.getKey(), held.getValue(), null))
                        .toList())
                .setLanguages(List.copyOf(draft.languages))
                .setCountry(countries.get(random.nextInt(countries.size())))
                .setCurrency(draft.currency)
                .build();
    }

    private static Engagement engagement(double roll) {
        if (roll < 0.45) {
            return Engagement.GIG;
        }
        if (roll < 0.75) {
            return Engagement.CONTRACTOR;
        }
        return roll < 0.9 ? Engagement.EMPLOYEE : Engagement.VENDOR;
    }
}
