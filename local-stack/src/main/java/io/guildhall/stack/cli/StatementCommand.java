package io.guildhall.stack.cli;

import io.guildhall.payout.PayStatement;
import io.guildhall.stack.billing.PayoutSearch;
import io.guildhall.stack.billing.Period;
import io.guildhall.stack.billing.StatementFormat;
import io.guildhall.stack.billing.WorkerStatement;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a worker's statement. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a worker was paid in a week, computed anew from payout.payouts.v1: opening balance, each payout"
                    + " issued in the week, closing balance, for each currency.",
            "Exit code 1 if a statement in payout.statements.v1 says anything else."
        })
final class StatementCommand implements Runnable {

    @Parameters(paramLabel = "WORKER", description = "The workerId.")
    private String worker;

    @Option(names = "--period", paramLabel = "YYYY-Www", required = true, description = "The ISO week, in UTC.")
    private String period;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableOutput output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Period week = week();
        try (PayoutSearch payouts = new PayoutSearch(options.cluster())) {
            List<WorkerStatement> statements = WorkerStatement.of(worker, week, payouts.ofWorker(worker, week));
            if (statements.isEmpty()) {
                throw new CommandFailedException(
                        "no payout names the workerId " + worker + " by the end of " + week.name());
            }
            print(statements);
            check(statements, payouts.statements(worker, week));
        }
    }

    private Period week() {
        try {
            return Period.week(period);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(List<WorkerStatement> statements) {
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT ->
                statements.forEach(statement -> StatementFormat.text(statement).forEach(out::println));
            case JSON -> statements.forEach(statement -> out.println(StatementFormat.json(statement)));
            case CSV -> Csv.print(StatementFormat.rows(statements), out);
        }
        out.flush();
    }

    private static void check(List<WorkerStatement> statements, List<PayStatement> issued) {
        statements.stream()
                .flatMap(statement -> statement.difference(issued).stream())
                .findFirst()
                .ifPresent(difference -> {
                    throw new CommandFailedException(difference + ": reconcile says what is wrong");
                });
    }
}
