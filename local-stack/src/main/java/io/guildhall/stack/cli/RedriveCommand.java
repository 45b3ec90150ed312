package io.guildhall.stack.cli;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.redrive.Redrive;
import io.guildhall.stack.redrive.Redrive.Result;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends dead letters to where they came from. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a service's dead letters to the topics they came from, with their original key and bytes.",
            "Each letter is sent once for ever, however often this is called: notes beside the letters say which were."
                    + " What is still wrong becomes a new letter."
        })
final class RedriveCommand implements Runnable {

    @Parameters(paramLabel = "DLT", converter = TopicConverter.class, description = "Such as payout-service.dlt.")
    private Topic letters;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "Only letters put away for this cause.")
    private Optional<String> cause = Optional.empty();

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
    private boolean dryRun;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (letters.subjects() != Topic.Subjects.NONE) {
            throw new ParameterException(
                    spec.commandLine(),
                    letters.name() + " holds no dead letters; these do: "
                            + Topics.ALL.stream()
                                    .filter(topic -> topic.subjects() == Topic.Subjects.NONE)
                                    .map(Topic::name)
                                    .collect(Collectors.joining(", ")));
        }
        Redrive redrive = new Redrive(options.cluster(), letters);
        Optional<String> wanted = cause.map(name -> name.toUpperCase(Locale.ROOT));
        Result result = dryRun ? redrive.preview(wanted) : redrive.run(wanted);
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(result, out);
            case JSON -> out.println(json(result));
        }
        out.flush();
    }

    private void tell(Result result, PrintWriter out) {
        result.redriven().forEach((what, count) -> out.println(String.format(Locale.ROOT, "%6d  %s", count, what)));
        out.println((dryRun ? "would redrive " : "redrove ") + result.count() + " letters of " + letters.name()
                + "; " + result.before() + " were redriven before"
                + (result.others() > 0 ? ", " + result.others() + " have another cause" : "")
                + (result.homeless() > 0 ? ", " + result.homeless() + " came from no topic there is" : ""));
    }

    private ObjectNode json(Result result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("topic", letters.name())
                .put("dryRun", dryRun)
                .put("redriven", result.count())
                .put("redrivenBefore", result.before())
                .put("otherCause", result.others())
                .put("unknownSource", result.homeless());
        ObjectNode counts = json.putObject("bySource");
        result.redriven().forEach(counts::put);
        return json;
    }
}
