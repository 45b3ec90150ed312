package io.guildhall.stack.cli;

import io.guildhall.stack.reconcile.LogUnusableException;
import io.guildhall.stack.reconcile.Patience;
import io.guildhall.stack.reconcile.Progress;
import io.guildhall.stack.reconcile.Reconciliation;
import io.guildhall.stack.reconcile.Report;
import io.guildhall.stack.reconcile.ReportFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays the log of a stack and checks what Guildhall guarantees. */
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
            names = "--output",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Report report = reconcile();
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> ReportFormat.lines(report).forEach(out::println);
            case JSON -> out.println(ReportFormat.json(report));
        }
        out.flush();
        return report.isReconciled() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Report reconcile() {
        Patience patience = new Patience(Duration.ofSeconds(quiet), Duration.ofSeconds(timeout));
        try {
            return Reconciliation.run(
                    options.cluster(), patience, new Lines(spec.commandLine().getErr()));
        } catch (LogUnusableException unusable) {
            throw new CommandFailedException(unusable.reason());
        }
    }

    /** Progress in lines, on standard error so that the output can be piped. */
    private static final class Lines implements Progress {
        private static final int STEPS = 10;

        private final PrintWriter out;
        private long step = -1;

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void waiting(String reason) {
            tell("waiting   " + reason);
        }

        @Override
        public void reading(long offsets, long of) {
            long reached = of == 0 ? STEPS : offsets * STEPS / of;
            if (reached > step) {
                step = reached;
                tell(String.format(Locale.ROOT, "reading   %,d of %,d", offsets, of));
            }
        }

        private void tell(String line) {
            out.println(line);
            out.flush();
        }
    }
}
