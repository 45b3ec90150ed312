package io.guildhall.router.worker;

import io.guildhall.router.language.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The workers that a task may go to, short of walls and units.
 *
 * @param marketId market
 * @param domain domain they hold
 * @param level lowest level they hold it at
 * @param words words for the language they work in: see {@link Language#sought}
 * @param currency currency they are paid in
 * @param specialists whether those who hold another domain besides are among them
 */
public record Search(
        String marketId, String domain, int level, List<String> words, String currency, boolean specialists) {

    /** Stands for any language and any currency. */
    static final String ANY = "*";

    /** Highest level of a qualification. */
    static final int HIGHEST_LEVEL = 5;

    /** The same, in any language. */
    public Search inAnyLanguage() {
        return new Search(marketId, domain, level, List.of(ANY), currency, specialists);
    }

    /** The same, in any language, for any currency. */
    public Search forAnyCurrency() {
        return new Search(marketId, domain, level, List.of(ANY), ANY, specialists);
    }

    /** Where those people sit. */
    Stream<Bench> benches() {
        return IntStream.rangeClosed(level, HIGHEST_LEVEL).boxed().flatMap(this::benches);
    }

    private Stream<Bench> benches(int held) {
        Stream<Bench> plain = words.stream().map(word -> bench(held, word, false));
        return specialists ? Stream.concat(plain, words.stream().map(word -> bench(held, word, true))) : plain;
    }

    private Bench bench(int held, String word, boolean specialist) {
        return new Bench(marketId, domain, held, word, currency, specialist);
    }
}
