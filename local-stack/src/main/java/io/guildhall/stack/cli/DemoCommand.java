package io.guildhall.stack.cli;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.demo.Demo;
import io.guildhall.stack.demo.Outcome;
import io.guildhall.stack.demo.Scenario;
import io.guildhall.stack.demo.Screen;
import io.guildhall.stack.demo.Summary;
import io.guildhall.stack.demo.Summary.ProcessLine;
import io.guildhall.stack.demo.SummaryJson;
import io.guildhall.stack.demo.SummaryText;
import io.guildhall.stack.process.Compilation;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Memory;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.reconcile.LogUnusableException;
import io.guildhall.stack.reconcile.Patience;
import io.guildhall.stack.reconcile.Progress;
import io.guildhall.stack.reconcile.Reconciliation;
import io.guildhall.stack.reconcile.Report;
import io.guildhall.stack.workforce.Workforce;
import io.guildhall.workforce.WorkerProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole path on a stack of its own: demand in, paid work out. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a stack, publishes demand, lets simulated people work, and shows what happens.",
            "Exit code 0 only if every demand ended as its scenario states and the books reconcile."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int SAMPLE_UNITS = 1_000;

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "How many units to ask for (default: 1000, or all of FILE).")
    private Optional<Integer> units = Optional.empty();

    @Mixin
    private SimulationOptions simulation;

    @Option(names = "--input", paramLabel = "FILE", description = "Units to ask for, JSON Lines or CSV as for publish.")
    private Optional<String> input = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps everything there; must be new (default: kept nowhere).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--output", defaultValue = "text", description = "${COMPLETION-CANDIDATES}.")
    private Output output;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        Instant begun = clock.instant();
        Scenario scenario = scenario();
        List<WorkerProfile> people = simulation.people(scenario.needs());
        PrintWriter progress = output == Output.TEXT
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        try (DemoData directory = DemoData.in(data);
                Stack stack = new Stack(
                        Installation.find(),
                        directory.path(),
                        StackPorts.free(),
                        new TerminalProgress(progress),
                        Compilation.QUICK,
                        Demo.serviceSettings())) {
            directory.endWith(stack);
            stack.start();
            int exit = play(stack, scenario, people, new Show(progress, Duration.between(begun, clock.instant())));
            if (exit != ExitCode.OK) {
                directory.keep();
                spec.commandLine().getErr().println("guildhall: its records and logs are kept in " + directory.path());
            }
            return exit;
        }
    }

    private record Show(PrintWriter progress, Duration readyIn) {}

    private int play(Stack stack, Scenario scenario, List<WorkerProfile> people, Show show) {
        Cluster cluster =
                new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
        boolean inPlace = output == Output.TEXT && StatusLine.isTerminal();
        Screen screen = new Screen(show.progress(), inPlace);
        Outcome outcome;
        try (Workforce workforce = new Workforce(
                cluster,
                people,
                scenario.decisions(simulation.seed(), simulation.behaviour()),
                SimulationOptions.SLOTS,
                clock)) {
            outcome = new Demo(cluster, scenario, people.size(), screen, clock).run(workforce);
        }
        Summary summary = Summary.of(scenario, outcome, memory(stack), show.readyIn());
        Report report = switch (output) {
            case TEXT -> told(summary, inPlace ? Ansi.AUTO : Ansi.OFF, cluster);
            case JSON -> written(summary, cluster);
        };
        return outcome.mismatches().isEmpty() && report.isReconciled() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Report told(Summary summary, Ansi ansi, Cluster cluster) {
        PrintWriter out = spec.commandLine().getOut();
        SummaryText.of(summary, ansi).forEach(out::println);
        // Before the log is read once more, which takes a while.
        out.flush();
        Report report = reconcile(cluster);
        report.violations()
                .forEach(violation -> out.println(violation.guarantee() + "  " + violation.entity() + "  "
                        + violation.message() + "  (" + violation.position() + ")"));
        out.println(report.lastLine());
        out.flush();
        return report;
    }

    private Report written(Summary summary, Cluster cluster) {
        Report report = reconcile(cluster);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                SummaryJson.of(summary).put("reconciled", report.isReconciled()).put("lastLine", report.lastLine()));
        out.flush();
        return report;
    }

    private static Report reconcile(Cluster cluster) {
        try {
            return Reconciliation.run(cluster, Patience.DEFAULT, Progress.NONE);
        } catch (LogUnusableException unusable) {
            throw new CommandFailedException(unusable.reason());
        }
    }

    private Scenario scenario() {
        List<UnitRow> sample = SampleUnits.rows();
        List<UnitRow> rows = input.map(DemandInput::readUnits).orElse(sample);
        int count = units.orElse(input.isPresent() ? rows.size() : SAMPLE_UNITS);
        try {
            return Scenario.of(rows, sample, count, simulation.isFaithful(), clock.instant());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    private static List<ProcessLine> memory(Stack stack) {
        Stream<ProcessLine> servers = stack.processes().stream()
                .flatMap(server -> server.memory().map(memory -> line(server.name(), memory)).stream());
        Stream<ProcessLine> self =
                Memory.of(ProcessHandle.current().pid()).map(memory -> line("this command", memory)).stream();
        return Stream.concat(servers, self).toList();
    }

    private static ProcessLine line(String name, Memory memory) {
        return new ProcessLine(name, memory.residentKib(), memory.peakKib());
    }
}
