package io.guildhall.stack.demo;

import io.guildhall.demand.DemandStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a demand is to end.
 *
 * @param status its last status
 * @param tasks how many tasks it becomes
 * @param accepted how many of them are accepted
 * @param reasons codes its last update gives
 * @param refusals codes of what was refused in its name
 * @param milestones how often what happens on the way; what is not named does not happen
 */
record Ending(
        DemandStatus status,
        Span tasks,
        Span accepted,
        Set<String> reasons,
        Set<String> refusals,
        Map<Milestone, Integer> milestones) {

    /** Without refusals and milestones. */
    Ending(DemandStatus status, Span tasks, Span accepted, Set<String> reasons) {
        this(status, tasks, accepted, reasons, Set.of(), Map.of());
    }

    /** All its tasks are done and nothing is refused. */
    static Ending completed(int tasks) {
        return completed(Span.exactly(tasks), Span.exactly(tasks));
    }

    /** It is done, though not each of its tasks may be accepted. */
    static Ending completed(Span tasks, Span accepted) {
        return new Ending(DemandStatus.COMPLETED, tasks, accepted, Set.of());
    }

    /** The same, but that something sent in its name is refused. */
    Ending butRefused(String code) {
        Set<String> codes = new TreeSet<>(refusals);
        codes.add(code);
        return new Ending(status, tasks, accepted, reasons, codes, milestones);
    }

    /** The same, but that something happens to so many of its tasks on the way. */
    Ending with(Milestone milestone, int count) {
        Map<Milestone, Integer> more = new EnumMap<>(Milestone.class);
        more.putAll(milestones);
        if (count > 0) {
            more.merge(milestone, count, Integer::sum);
        }
        return new Ending(status, tasks, accepted, reasons, refusals, more);
    }

    /** Whether nothing more is to come. */
    boolean isReached(DemandRow row) {
        return row.isSettled()
                && row.refusals().containsAll(refusals)
                && row.accepted() >= row.acceptedByUpdate()
                && milestones.entrySet().stream().allMatch(passed -> row.count(passed.getKey()) >= passed.getValue());
    }

    /** How it differs from what the log shows; empty if it does not. */
    Optional<String> mismatch(DemandRow row) {
        String status = row.status().map(Enum::name).orElse("unanswered");
        if (!status.equals(this.status.name()) || !row.isFinal()) {
            String open = row.isFinal() ? "" : ", not final, " + row.accepted() + " of " + row.tasks() + " accepted";
            return Optional.of("is " + status + open + " instead of " + this.status + describe(row));
        }
        return Stream.of(
                        difference("has ", row.tasks(), tasks, " tasks"),
                        difference("has ", row.acceptedByUpdate(), accepted, " accepted"),
                        difference("gives the reasons ", row.reasons(), reasons),
                        difference("had the refusals ", row.refusals(), refusals),
                        difference("had ", row.milestones(), milestones))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Such as {@code COMPLETED: rejected 2, appeal won 1, appeal lost 1; refused REASON_MISSING}. */
    String text() {
        String passed = milestones.entrySet().stream()
                .map(milestone -> milestone.getKey().text() + " " + milestone.getValue())
                .collect(Collectors.joining(", "));
        String why = String.join(", ", new TreeSet<>(reasons));
        String refused = refusals.isEmpty() ? "" : "refused " + String.join(", ", new TreeSet<>(refusals));
        String all =
                Stream.of(why, passed, refused).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return all.isEmpty() ? status.name() : status + ": " + all;
    }

    private static Optional<String> difference(String what, int count, Span stated, String of) {
        return stated.contains(count)
                ? Optional.empty()
                : Optional.of(what + count + of + " instead of " + stated.text());
    }

    private static Optional<String> difference(String what, Object shown, Object stated) {
        return shown.equals(stated) ? Optional.empty() : Optional.of(what + shown + " instead of " + stated);
    }

    private static String describe(DemandRow row) {
        Set<String> codes = new TreeSet<>(row.reasons());
        codes.addAll(row.refusals());
        return codes.isEmpty() ? "" : " " + codes;
    }
}
