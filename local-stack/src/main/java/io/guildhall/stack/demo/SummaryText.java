package io.guildhall.stack.demo;

import io.guildhall.stack.demo.Summary.ClientLine;
import io.guildhall.stack.demo.Summary.PayeeLine;
import io.guildhall.stack.demo.Summary.ProcessLine;
import io.guildhall.stack.demo.Summary.SpecialLine;
import io.guildhall.stack.text.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** A summary as tables. */
public final class SummaryText {

    private static final double MILLIS = 1000.0;
    private static final double KIB_PER_MIB = 1024.0;

    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** The lines, in the order they are to be read. */
    public static List<String> of(Summary summary, Ansi ansi) {
        SummaryText text = new SummaryText(ansi);
        text.add(text.pools(summary));
        text.add(text.clients(summary));
        text.add(text.payees(summary));
        text.add(text.verdicts(summary));
        text.add(text.processes(summary));
        text.add(text.specials(summary));
        text.happenings(summary);
        text.ending(summary);
        return text.lines;
    }

    private Table pools(Summary summary) {
        Table table = new Table("pool", ">tasks", ">accepted", ">lapsed", ">declined", ">median wait", ">paid");
        for (PoolScore pool : summary.pools()) {
            table.row(
                    pool.pool(),
                    pool.tasks(),
                    pool.accepted(),
                    pool.lapsed(),
                    pool.declined(),
                    pool.medianWait().map(SummaryText::seconds).orElse("–"),
                    pool.paid().text());
        }
        return table;
    }

    private Table clients(Summary summary) {
        Table table = new Table("client", ">units", ">tasks", ">work", ">fees", ">total", ">budget");
        for (ClientLine client : summary.clients()) {
            table.row(
                    client.clientId(),
                    client.units(),
                    client.tasks(),
                    client.work().text(),
                    client.fees().text(),
                    client.total().text(),
                    client.budget().text());
        }
        return table;
    }

    private Table payees(Summary summary) {
        Table table = new Table("payee (most tasks)", ">tasks", ">earned");
        for (PayeeLine payee : summary.payees()) {
            table.row(payee.payeeId(), payee.tasks(), payee.earned().text());
        }
        return table;
    }

    private Table verdicts(Summary summary) {
        Table table = new Table("accepted by", ">tasks", ">right", ">wrong");
        for (Verdicts.Line line : summary.verdicts()) {
            boolean isGraded = line.right() + line.wrong() > 0;
            table.row(
                    line.acceptedBy().name().toLowerCase(Locale.ROOT),
                    line.tasks(),
                    isGraded ? line.right() : "–",
                    isGraded ? line.wrong() : "–");
        }
        return table;
    }

    private Table specials(Summary summary) {
        Table table = new Table("demand", "policy", "was to end, and did", "");
        for (SpecialLine special : summary.specials()) {
            table.row(
                    special.demandId(),
                    special.policy(),
                    special.ending(),
                    special.mismatch() == null ? "" : "NOT SO: it " + special.mismatch());
        }
        return table;
    }

    private void happenings(Summary summary) {
        lines.add("");
        lines.add(bold("meanwhile"));
        for (Happening happening : summary.happenings()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%2d:%02d  %s",
                    happening.after().toMinutes(),
                    happening.after().toSecondsPart(),
                    happening.what()));
        }
    }

    private Table processes(Summary summary) {
        Table table = new Table("process", ">memory MiB", ">peak MiB");
        for (ProcessLine process : summary.processes()) {
            table.row(process.name(), mib(process.residentKib()), mib(process.peakKib()));
        }
        table.row(
                "all",
                mib(summary.processes().stream()
                        .mapToLong(ProcessLine::residentKib)
                        .sum()),
                mib(summary.processes().stream().mapToLong(ProcessLine::peakKib).sum()));
        return table;
    }

    private void ending(Summary summary) {
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "ready in %s, work took %s: %,d tasks, %.1f a second",
                seconds(summary.readyIn()),
                seconds(summary.took()),
                summary.accepted(),
                summary.rate()));
        if (!summary.refusals().isEmpty()) {
            lines.add("refused: "
                    + summary.refusals().entrySet().stream()
                            .map(refusal -> refusal.getKey() + " " + refusal.getValue())
                            .collect(Collectors.joining(", ")));
        }
        int asStated = summary.demands() - summary.mismatches().size();
        lines.add(asStated + " of " + summary.demands() + " demands ended as the scenario states");
        summary.mismatches().forEach((demandId, difference) -> lines.add("  " + demandId + " " + difference));
    }

    private void add(Table table) {
        List<String> rows = table.lines();
        lines.add("");
        lines.add(bold(rows.getFirst()));
        lines.addAll(rows.subList(1, rows.size()));
    }

    private String bold(String text) {
        return ansi.enabled() ? Style.bold.on() + text + Style.reset.on() : text;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }

    private static String mib(long kib) {
        return String.format(Locale.ROOT, "%.0f", kib / KIB_PER_MIB);
    }
}
