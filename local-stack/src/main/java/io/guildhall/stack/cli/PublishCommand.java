package io.guildhall.stack.cli;

import io.guildhall.demand.ReviewPolicy;
import io.guildhall.stack.publish.Columns;
import io.guildhall.stack.publish.DemandFile;
import io.guildhall.stack.publish.Fault;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.publish.Publication;
import io.guildhall.stack.publish.Publication.Progress;
import io.guildhall.stack.publish.PublishedUnits;
import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.generic.GenericRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the demand of a file and follows it to its end. Publishing the same file again asks for nothing twice. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes demand from JSON, JSON Lines or CSV, follows it, and writes its results as JSON Lines or CSV.",
            "A file holds either whole DemandRequested objects, or one unit a row: id, domain, task_type, language,"
                    + " instructions, text, and if known answer_options (a list; in CSV joined with |) and gold_answer."
                    + " Columns that are named otherwise are mapped with --map, and what all rows share is given with"
                    + " --set. Units of a kind become one demand, at the sample operator's prices. Exit code 0 only if"
                    + " all of it completed."
        })
final class PublishCommand implements Callable<Integer> {

    private static final int BAR_CELLS = 30;

    @Parameters(paramLabel = "FILE", description = "The demand; - reads JSON from standard input.")
    private String file;

    @Option(names = "--timeout", paramLabel = "S", description = "Give up following after S seconds (default: never).")
    private Optional<Integer> timeoutSeconds = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "What the file calls a field, such as text=prompt. May be repeated.")
    private Map<String, String> names = Map.of();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "What a field is in rows that do not say, such as language=en. May be repeated.")
    private Map<String, String> values = Map.of();

    @Option(names = "--results", paramLabel = "FILE", description = "Where the results go (default: standard output).")
    private Optional<Path> results = Optional.empty();

    @Option(
            names = "--output",
            description =
                    "${COMPLETION-CANDIDATES}: the form of the results (default: by the name of FILE, else json).")
    private Optional<ResultsOutput> output = Optional.empty();

    @Option(names = "--client", paramLabel = "ID", description = "Who asks for units (default: by their domain).")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--judgements",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many people judge each unit, 1 to 9 (default: ${DEFAULT-VALUE}).")
    private int judgements;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "AUTO_ACCEPT",
            description = "How the work is judged: AUTO_ACCEPT, CONSENSUS or REVIEWER (default: ${DEFAULT-VALUE}).")
    private ReviewPolicy policy;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Asks for the same units anew, under this name.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private String batch;

    @Mixin
    private ClusterOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<GenericRecord> requests = switch (DemandInput.read(file, columns())) {
            case DemandFile.Requests(List<GenericRecord> whole) -> whole;
            case DemandFile.Units(List<UnitRow> rows) -> grouped(rows);
        };
        if (requests.isEmpty()) {
            throw new CommandFailedException(file + " holds no demand: give one unit or one request a line");
        }
        if (results.isEmpty()) {
            return published(requests, spec.commandLine().getOut());
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(results.get(), StandardCharsets.UTF_8))) {
            return published(requests, out);
        } catch (IOException e) {
            throw new CommandFailedException(results.get() + " cannot be written: name another file for --results");
        }
    }

    private Columns columns() {
        try {
            return new Columns(names, values);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<GenericRecord> grouped(List<UnitRow> rows) {
        PublishedUnits units = new PublishedUnits(PriceList.ofSample(), client, judgements, policy, batch);
        List<GenericRecord> requests = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (UnitGroup group : UnitGroup.of(rows)) {
            try {
                requests.add(units.request(group, InstantSource.system().instant()));
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(group.units().getFirst().line(), String.valueOf(e.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw DemandInput.faulty(file, faults);
        }
        return requests;
    }

    private int published(List<GenericRecord> requests, PrintWriter out) {
        ResultsWriter writer = new ResultsWriter(form(), out);
        try (Publication publication = new Publication(options.cluster(), requests, writer::write)) {
            publication.send();
            follow(publication, out);
            Map<String, String> problems = publication.problems();
            PrintWriter err = spec.commandLine().getErr();
            problems.forEach((demandId, problem) -> err.println("guildhall: " + demandId + " " + problem));
            return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void follow(Publication publication, PrintWriter out) {
        StatusLine status = new StatusLine(spec.commandLine().getErr());
        long limit =
                timeoutSeconds.map(Duration::ofSeconds).map(Duration::toNanos).orElse(Long.MAX_VALUE);
        long begun = System.nanoTime();
        Progress progress = publication.advance();
        while (!publication.hasEnded() && System.nanoTime() - begun < limit) {
            status.show(line(progress));
            out.flush();
            progress = publication.advance();
        }
        status.last(line(progress));
    }

    private ResultsOutput form() {
        boolean isCsv = results.filter(path -> path.toString().endsWith(".csv")).isPresent();
        return output.orElse(isCsv ? ResultsOutput.CSV : ResultsOutput.JSON);
    }

    private static String line(Progress progress) {
        int tasks = Math.max(1, progress.tasks());
        int done = (int) ((long) progress.accepted() * BAR_CELLS / tasks);
        return "█".repeat(Math.min(done, BAR_CELLS)) + "░".repeat(Math.max(0, BAR_CELLS - done)) + "  tasks accepted "
                + progress.accepted() + " of " + progress.tasks() + ", demands ended " + progress.ended() + " of "
                + progress.demands();
    }
}
