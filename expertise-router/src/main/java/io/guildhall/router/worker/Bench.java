package io.guildhall.router.worker;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place for workers who can do the same. One worker has a place for each domain and each word for a language of theirs.
 *
 * @param marketId market
 * @param domain domain they hold
 * @param level level they hold it at
 * @param word word for a language
 * @param currency currency they are paid in
 * @param specialist whether they hold a domain besides that of generalists
 */
record Bench(String marketId, String domain, int level, String word, String currency, boolean specialist) {

    /** The places of a person in one domain. */
    static Stream<Bench> of(Person person, String domain) {
        Profile profile = person.profile();
        int level = person.levels().getOrDefault(domain, 0);
        boolean specialist = person.specialist();
        return words(person)
                .map(word -> new Bench(profile.marketId(), domain, level, word, profile.currency(), specialist));
    }

    /** The same bench for any language, and for any language and currency. */
    Stream<Bench> wider() {
        return Stream.of(
                new Bench(marketId, domain, level, Search.ANY, currency, specialist),
                new Bench(marketId, domain, level, Search.ANY, Search.ANY, specialist));
    }

    private static Stream<String> words(Person person) {
        return person.languages().stream()
                .flatMap(language -> language.offered().stream())
                .distinct();
    }

    static List<Bench> all(Person person) {
        return person.levels().keySet().stream()
                .flatMap(domain -> of(person, domain))
                .toList();
    }
}
