package io.guildhall.stack.cli;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.json.TopicJson;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the demand of a file and follows it to its end. Publishing the same file again asks for nothing twice. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes demand from JSON, JSON Lines or CSV, follows it, and writes its results as JSON Lines.",
            "A file holds either whole DemandRequested objects, or one unit a row: id, domain, task_type, language,"
                    + " instructions, text, and if known answer_options and gold_answer. Units of a kind become one"
                    + " demand, at the sample operator's prices. Exit code 0 only if all of it completed."
        })
final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The demand; - reads JSON from standard input.")
    private String file;

    @Option(names = "--timeout", paramLabel = "S", description = "Give up following after S seconds (default: never).")
    private Optional<Integer> timeoutSeconds = Optional.empty();

    @Option(names = "--results", paramLabel = "FILE", description = "Where the results go (default: standard output).")
    private Optional<Path> results = Optional.empty();

    @Option(names = "--client", paramLabel = "ID", description = "Who asks for units (default: by their domain).")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--judgements",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many people judge each unit, 1 to 9 (default: ${DEFAULT-VALUE}).")
    private int judgements;

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
        List<GenericRecord> requests = switch (DemandInput.read(file)) {
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

    private List<GenericRecord> grouped(List<UnitRow> rows) {
        PublishedUnits units = new PublishedUnits(PriceList.ofSample(), client, judgements, batch);
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
        TopicJson json = new TopicJson(Topics.DEMAND_RESULTS);
        try (Publication publication =
                new Publication(options.cluster(), requests, result -> out.println(json.write(result)))) {
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

    private static String line(Progress progress) {
        return "demands ended " + progress.ended() + " of " + progress.demands() + ", tasks accepted "
                + progress.accepted() + " of " + progress.tasks();
    }
}
