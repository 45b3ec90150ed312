package io.guildhall.stack.cli;

import io.guildhall.stack.reconcile.LogUnusableException;
import io.guildhall.stack.reconcile.Patience;
import io.guildhall.stack.reconcile.Progress;
import io.guildhall.stack.reconcile.Reconciliation;
import io.guildhall.stack.reconcile.Report;
import io.guildhall.stack.reconcile.ReportFormat;
import io.guildhall.stack.reconcile.Unreconciled;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays the log of a stack and checks what Guildhall guarantees, once or again and again. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description =
                "Replays the log of a stack and checks what Guildhall guarantees: 0 when all of it holds, else 1.")
final class ReconcileCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--quiet",
            paramLabel = "S",
            defaultValue = "3",
            description =
                    "Seconds without a new record after which the services count as done (default: ${DEFAULT-VALUE}).")
    private int quiet;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "60",
            description = "Longest wait for that, in seconds (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--watch",
            description = "Waits for nothing, and tells again and again what does not add up yet and since when.")
    private boolean watch;

    @Option(
            names = "--interval",
            paramLabel = "S",
            defaultValue = "10",
            description = "With --watch: seconds from one look at the log to the next (default: ${DEFAULT-VALUE}).")
    private int interval;

    @Option(
            names = "--stale",
            paramLabel = "S",
            defaultValue = "60",
            description = "With --watch: age in seconds from which something is shown (default: ${DEFAULT-VALUE}).")
    private int stale;

    @Option(names = "--max", paramLabel = "N", description = "With --watch: ends after so many looks.")
    private int max;

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return watch ? watch() : once();
        } catch (LogUnusableException unusable) {
            throw new CommandFailedException(unusable.reason());
        }
    }

    private int once() {
        Patience patience = new Patience(Duration.ofSeconds(quiet), Duration.ofSeconds(timeout));
        Progress progress = new ReconcileProgress(spec.commandLine().getErr());
        Report report = Reconciliation.run(options.cluster(), patience, progress);
        tell(
                switch (output) {
                    case TEXT -> ReportFormat.lines(report);
                    case JSON -> List.of(ReportFormat.json(report));
                });
        return report.isReconciled() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int watch() {
        Unreconciled.Ages ages = new Unreconciled.Ages(Duration.ofSeconds(stale));
        for (int look = 1; ; look++) {
            Instant now = Clock.systemUTC().instant();
            Unreconciled unreconciled = ages.after(Reconciliation.runAtOnce(options.cluster(), Progress.NONE), now);
            tell(
                    switch (output) {
                        case TEXT -> ReportFormat.lines(unreconciled, now);
                        case JSON -> List.of(ReportFormat.json(unreconciled, now));
                    });
            if (look == max || !pause()) {
                return unreconciled.stale().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        }
    }

    /** Whether it went by without an interruption. */
    private boolean pause() {
        try {
            Thread.sleep(Duration.ofSeconds(interval));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
