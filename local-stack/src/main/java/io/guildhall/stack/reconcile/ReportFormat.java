package io.guildhall.stack.reconcile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report for people, or for programs. */
public final class ReportFormat {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportFormat() {}

    /** One aligned line for each violation, then {@link Report#lastLine()}. */
    public static List<String> lines(Report report) {
        return Stream.concat(lines(report.violations()), Stream.of(report.lastLine()))
                .toList();
    }

    /** One aligned line for each stale violation, then the time, and count and age of what is unreconciled. */
    public static List<String> lines(Unreconciled unreconciled, Instant at) {
        String last = at.truncatedTo(ChronoUnit.SECONDS) + "  unreconciled=" + unreconciled.count() + " oldest="
                + unreconciled.oldest().toSeconds() + "s stale="
                + unreconciled.stale().size();
        return Stream.concat(lines(unreconciled.stale()), Stream.of(last)).toList();
    }

    private static Stream<String> lines(List<Violation> violations) {
        int width = violations.stream()
                .mapToInt(violation -> violation.entity().length())
                .max()
                .orElse(1);
        String form = "%d %-16s  %-" + width + "s  %s  (%s)";
        return violations.stream()
                .map(violation -> form.formatted(
                        violation.guarantee().number(),
                        violation.guarantee(),
                        violation.entity(),
                        violation.message(),
                        violation.position()));
    }

    /** One JSON object. */
    public static String json(Report report) {
        ObjectNode json = JSON.createObjectNode()
                .put("reconciled", report.isReconciled())
                .put("tasks", report.totals().tasks())
                .put("accepted", report.totals().accepted())
                .put("payouts", report.totals().payouts());
        ObjectNode paid = json.putObject("paid");
        report.totals().paid().forEach((currency, amount) -> paid.put(currency, amount.toPlainString()));
        ObjectNode counts = json.putObject("counts");
        report.counts().forEach((guarantee, count) -> counts.put(guarantee.name(), count));
        put(json.putArray("violations"), report.violations());
        return json.toString();
    }

    /** One JSON object. */
    public static String json(Unreconciled unreconciled, Instant at) {
        ObjectNode json = JSON.createObjectNode()
                .put("at", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("unreconciled", unreconciled.count())
                .put("oldestSeconds", unreconciled.oldest().toSeconds());
        put(json.putArray("stale"), unreconciled.stale());
        return json.toString();
    }

    private static void put(ArrayNode json, List<Violation> violations) {
        for (Violation violation : violations) {
            json.addObject()
                    .put("guarantee", violation.guarantee().name())
                    .put("entity", violation.entity())
                    .put("message", violation.message())
                    .put("position", violation.position().toString());
        }
    }
}
