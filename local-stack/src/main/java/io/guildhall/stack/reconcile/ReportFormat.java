package io.guildhall.stack.reconcile;

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
        int width = report.violations().stream()
                .mapToInt(violation -> violation.entity().length())
                .max()
                .orElse(1);
        String form = "%d %-16s  %-" + width + "s  %s  (%s)";
        Stream<String> violations = report.violations().stream()
                .map(violation -> form.formatted(
                        violation.guarantee().number(),
                        violation.guarantee(),
                        violation.entity(),
                        violation.message(),
                        violation.position()));
        return Stream.concat(violations, Stream.of(report.lastLine())).toList();
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
        ArrayNode violations = json.putArray("violations");
        for (Violation violation : report.violations()) {
            violations
                    .addObject()
                    .put("guarantee", violation.guarantee().name())
                    .put("entity", violation.entity())
                    .put("message", violation.message())
                    .put("position", violation.position().toString());
        }
        return json.toString();
    }
}
