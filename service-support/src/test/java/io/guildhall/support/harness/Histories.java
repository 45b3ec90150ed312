package io.guildhall.support.harness;

import io.guildhall.support.carrier.Core;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plays random histories of a core against a model. Each is played twice, the second time without its restarts, and must
 * come to the same. A history that breaks something is shortened as far as it still does, and told with its seed.
 *
 * <p>{@code -Dguildhall.histories=20000} plays that many; {@code -Dguildhall.seed=17} plays that one alone.
 */
public final class Histories {

    private static final String SEED = "guildhall.seed";

    /** More steps than any history needs to settle. */
    private static final int UNSETTLED = 3_000;

    private final Core<?, ?, ?> core;
    private final LongFunction<World> world;
    private final Map<String, Integer> seen = new TreeMap<>();

    /** Histories of a core in a world, drawn from a seed. */
    public Histories(Core<?, ?, ?> core, LongFunction<World> world) {
        this.core = core;
        this.world = world;
    }

    /**
     * Plays histories of that many steps, unless system properties say otherwise.
     *
     * @throws AssertionError with the first that breaks something, shortened
     */
    public void play(int histories, int steps) {
        Long only = Long.getLong(SEED);
        if (only != null) {
            check(only, steps);
            return;
        }
        int count = Integer.getInteger("guildhall.histories", histories);
        for (long seed = 1; seed <= count; seed++) {
            check(seed, steps);
        }
    }

    /**
     * What does not occur is not tested.
     *
     * @param kinds names of records, alone or with a symbol as in {@code PayoutIssued.SEVERANCE}, codes of refusals and
     *     causes of dead letters: each of them a history must have had
     * @throws AssertionError when one did not occur; not when a single history was asked for
     */
    public void haveSeen(String... kinds) {
        List<String> missing =
                Stream.of(kinds).filter(kind -> !seen.containsKey(kind)).toList();
        require(Long.getLong(SEED) != null || missing.isEmpty(), "no history had " + missing + ", only " + seen);
    }

    private void check(long seed, int steps) {
        Broken broken = broken(seed, steps);
        if (broken != null) {
            Broken shortest = shortest(seed, broken);
            throw new AssertionError(shortest.story(seed), shortest.cause());
        }
    }

    /** The seed's history grows step by step, so its shortest broken beginning is found by trying them all. */
    private Broken shortest(long seed, Broken broken) {
        return IntStream.range(0, broken.drawn())
                .mapToObj(length -> broken(seed, length))
                .filter(shorter -> shorter != null)
                .findFirst()
                .orElse(broken);
    }

    private @Nullable Broken broken(long seed, int steps) {
        List<Step> history = new ArrayList<>();
        int drawn = 0;
        try {
            World around = world.apply(seed);
            CoreDriver<?, ?, ?> driver = new CoreDriver<>(core);
            List<List<Output>> said = new ArrayList<>();
            for (; drawn < steps; drawn++) {
                said.add(perform(around.next(), driver, around, history));
            }
            for (Step step = around.settle(); step != null; step = around.settle()) {
                said.add(perform(step, driver, around, history));
                require(history.size() < UNSETTLED, "everything comes to an end");
            }
            around.ended();
            replay(history, said);
            said.forEach(outputs -> outputs.forEach(this::count));
            return null;
        } catch (AssertionError | RuntimeException failure) {
            return new Broken(drawn + 1, history, failure);
        }
    }

    private static List<Output> perform(Step step, CoreDriver<?, ?, ?> driver, World around, List<Step> history) {
        history.add(step);
        List<Output> said = driver.perform(step);
        around.saw(step, said);
        return said;
    }

    /** Guarantee 10: the same commands and ticks give the same, whether or not it was restarted in between. */
    private void replay(List<Step> history, List<List<Output>> said) {
        CoreDriver<?, ?, ?> unbroken = new CoreDriver<>(core);
        for (int i = 0; i < history.size(); i++) {
            if (!(history.get(i) instanceof Step.Restart)) {
                List<Output> again = unbroken.perform(history.get(i));
                require(
                        again.equals(said.get(i)),
                        "10 replayable: without restarts, step " + (i + 1) + " gives " + again + " and not "
                                + said.get(i));
            }
        }
    }

    private void count(Output output) {
        switch (output) {
            case Output.Sent sent -> count(sent.content());
            case Output.Refused refused -> count(refused.refusal().code().name());
            case Output.DeadLettered letter -> count(letter.cause().name());
        }
    }

    /** Its name, and that with each symbol in it: {@code PayoutIssued.SEVERANCE}. */
    private void count(SpecificRecord record) {
        String name = record.getSchema().getName();
        count(name);
        record.getSchema().getFields().stream()
                .map(field -> record.get(field.pos()))
                .filter(value -> value instanceof Enum<?>)
                .forEach(symbol -> count(name + "." + symbol));
    }

    private void count(String kind) {
        seen.merge(kind, 1, Integer::sum);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new AssertionError(rule);
        }
    }

    private record Broken(int drawn, List<Step> history, Throwable cause) {

        String story(long seed) {
            StringBuilder story = new StringBuilder("seed " + seed + " breaks: " + cause + "\nafter:\n");
            for (int i = 0; i < history.size(); i++) {
                story.append("%4d. %s%n".formatted(i + 1, history.get(i)));
            }
            return story.toString();
        }
    }
}
