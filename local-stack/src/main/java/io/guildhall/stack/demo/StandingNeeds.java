package io.guildhall.stack.demo;

import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Requests;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people a stack should have while nobody knows what will be asked for: some for everything its clients buy. */
public final class StandingNeeds {

    /** Enough for one judgement by default, and for a client who wants three, even if two people refuse. */
    private static final int PEOPLE = 5;

    private static final List<String> FURTHER_LANGUAGES = List.of("it");

    private StandingNeeds() {}

    /** Needs for every domain that is bought, in each language of the sample, weighed by how much the sample has. */
    public static List<Need> of(List<UnitRow> sample) {
        PriceList prices = PriceList.ofSample();
        Set<String> languages = new LinkedHashSet<>();
        sample.forEach(row -> languages.add(row.language()));
        languages.addAll(FURTHER_LANGUAGES);
        Map<List<String>, Integer> weights = UnitGroup.of(sample).stream()
                .collect(Collectors.groupingBy(
                        group -> List.of(group.kind().domain(), group.kind().language()),
                        Collectors.summingInt(group -> group.units().size())));
        List<Need> needs = new ArrayList<>();
        Requests.buyers()
                .forEach((domain, clients) -> clients.forEach(client -> languages.forEach(language -> {
                    String currency = prices.account(client).getCurrency();
                    int weight = weights.getOrDefault(List.of(domain, language), 0);
                    needs.add(new Need(domain, 1, language, currency, PEOPLE, weight + 1));
                })));
        return needs;
    }
}
