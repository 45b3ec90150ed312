package io.guildhall.stack.billing;

import io.guildhall.stack.billing.Invoice.Line;
import io.guildhall.stack.billing.Invoice.Sum;
import io.guildhall.stack.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invoices for people, for programs and for spreadsheets. */
public final class InvoiceFormat {

    private static final List<Object> COLUMNS = List.of(
            "client", "period", "currency", "kind", "project", "pool", "taskType", "count", "work", "fees", "total");

    private InvoiceFormat() {}

    /** As a table. */
    public static List<String> text(Invoice invoice) {
        List<String> text = new ArrayList<>();
        text.add("invoice to " + invoice.clientId() + " for " + invoice.period().name() + " (UTC)");
        text.add("");
        Table table = new Table("kind", "project", "pool", "task type", ">count", ">work", ">fees", ">total", "");
        for (Line line : invoice.lines()) {
            table.row(
                    line.kind().name().toLowerCase(java.util.Locale.ROOT),
                    line.projectId().isEmpty() ? "–" : line.projectId(),
                    line.poolId(),
                    line.taskType(),
                    line.count(),
                    line.work().toPlainString(),
                    line.fees().toPlainString(),
                    line.total().toPlainString(),
                    line.currency());
        }
        text.addAll(table.lines());
        text.add("");
        for (Sum sum : invoice.sums()) {
            text.add("work " + sum.work().toPlainString() + " + fees "
                    + sum.fees().toPlainString() + " = " + sum.total().toPlainString() + " " + sum.currency());
            text.add("TO PAY " + sum.payable().toPlainString() + " " + sum.currency()
                    + " (the total rounded half up to the currency's minor unit; nothing else is rounded)");
        }
        if (invoice.sums().isEmpty()) {
            text.add("nothing to pay");
        }
        return text;
    }

    /** As one JSON object; amounts are text. */
    public static ObjectNode json(Invoice invoice) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", invoice.clientId())
                .put("period", invoice.period().name());
        var lines = json.putArray("lines");
        for (Line line : invoice.lines()) {
            lines.addObject()
                    .put("currency", line.currency())
                    .put("kind", line.kind().name())
                    .put("projectId", line.projectId().isEmpty() ? null : line.projectId())
                    .put("poolId", line.poolId())
                    .put("taskType", line.taskType())
                    .put("count", line.count())
                    .put("work", line.work().toPlainString())
                    .put("fees", line.fees().toPlainString())
                    .put("total", line.total().toPlainString());
        }
        var sums = json.putArray("sums");
        for (Sum sum : invoice.sums()) {
            sums.addObject()
                    .put("currency", sum.currency())
                    .put("work", sum.work().toPlainString())
                    .put("fees", sum.fees().toPlainString())
                    .put("total", sum.total().toPlainString())
                    .put("payable", sum.payable().toPlainString());
        }
        return json;
    }

    /** As rows under column names: each line, then for each currency the exact total and what is to be paid. */
    public static List<List<Object>> rows(Invoice invoice) {
        String client = invoice.clientId();
        String period = invoice.period().name();
        Stream<List<Object>> lines = invoice.lines().stream()
                .map(line -> List.of(
                        client,
                        period,
                        line.currency(),
                        line.kind(),
                        line.projectId(),
                        line.poolId(),
                        line.taskType(),
                        line.count(),
                        line.work().toPlainString(),
                        line.fees().toPlainString(),
                        line.total().toPlainString()));
        Stream<List<Object>> sums = invoice.sums().stream()
                .flatMap(sum -> Stream.of(
                        List.of(
                                client,
                                period,
                                sum.currency(),
                                "TOTAL",
                                "",
                                "",
                                "",
                                "",
                                sum.work().toPlainString(),
                                sum.fees().toPlainString(),
                                sum.total().toPlainString()),
                        List.of(
                                client,
                                period,
                                sum.currency(),
                                "PAYABLE",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                sum.payable().toPlainString())));
        return Stream.of(Stream.of(COLUMNS), lines, sums).flatMap(part -> part).toList();
    }
}
