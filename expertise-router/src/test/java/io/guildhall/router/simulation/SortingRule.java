package io.guildhall.router.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Jobs by priority and arrival, each to the first of those who can do it by some order. Looks at everybody each time. */
final class SortingRule implements Rule {

    private static final Comparator<Job> ORDER =
            Comparator.comparingInt(Job::priority).reversed().thenComparingInt(Job::number);

    private record Need(String domain, int level) {}

    private final TreeSet<Job> waiting = new TreeSet<>(ORDER);
    private final Map<Worker, Instant> idle = new HashMap<>();
    private final Set<Worker> onShift = new HashSet<>();
    private final BiFunction<Job, Map<Worker, Instant>, Comparator<Worker>> choice;

    private SortingRule(BiFunction<Job, Map<Worker, Instant>, Comparator<Worker>> choice) {
        this.choice = choice;
    }

    /** Whoever has been idle longest. */
    static Rule longestIdle() {
        return new SortingRule(
                (job, idle) -> Comparator.<Worker, Instant>comparing(idle::get).thenComparing(Worker::id));
    }

    /** Whoever has the highest level in the domain; of these, whoever has been idle longest. */
    static Rule bestSkill() {
        return new SortingRule((job, idle) -> Comparator.comparingInt(
                        (Worker worker) -> -worker.levels().getOrDefault(job.domain(), 0))
                .thenComparing(idle::get)
                .thenComparing(Worker::id));
    }

    @Override
    public List<Given> arrives(Job job, Instant now) {
        waiting.add(job);
        return match();
    }

    @Override
    public List<Given> leaves(Job job, Instant now) {
        waiting.remove(job);
        return List.of();
    }

    @Override
    public List<Given> begins(Worker worker, Instant now) {
        onShift.add(worker);
        idle.put(worker, now);
        return match();
    }

    @Override
    public List<Given> ends(Worker worker, Instant now) {
        onShift.remove(worker);
        idle.remove(worker);
        return List.of();
    }

    @Override
    public List<Given> done(Given given, boolean right, Instant now) {
        if (onShift.contains(given.worker())) {
            idle.put(given.worker(), now);
        }
        return match();
    }

    private List<Given> match() {
        List<Given> matches = new ArrayList<>();
        Set<Need> inVain = new HashSet<>();
        for (Job job : idle.isEmpty() ? List.<Job>of() : List.copyOf(waiting)) {
            Need need = new Need(job.domain(), job.level());
            Worker worker = inVain.contains(need) ? null : choose(job);
            if (worker == null) {
                inVain.add(need);
            } else {
                waiting.remove(job);
                idle.remove(worker);
                matches.add(new Given(worker, job));
            }
            if (idle.isEmpty()) {
                break;
            }
        }
        return matches;
    }

    private @Nullable Worker choose(Job job) {
        return idle.keySet().stream()
                .filter(worker -> worker.can(job))
                .min(choice.apply(job, idle))
                .orElse(null);
    }
}
