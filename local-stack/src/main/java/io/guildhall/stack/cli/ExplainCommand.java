package io.guildhall.stack.cli;

import io.guildhall.stack.explain.HistorySearch;
import io.guildhall.stack.explain.TaskEvent;
import io.guildhall.stack.explain.TaskHistory;
import io.guildhall.stack.explain.TaskName;
import io.guildhall.stack.json.AvroToJson;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened to a task, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells a task's whole history in plain words: how it was routed, why it waited, who got it and why, what"
                    + " they did, how it was judged, and what was paid.",
            "Times are UTC; basis records are named by partition/offset."
        })
final class ExplainCommand implements Runnable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "TASK_ID", description = "demandId/unitId/n, or the id of one of its assignments.")
    private String taskId;

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
        TaskName task = TaskName.parse(taskId)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), taskId + " is no TASK_ID; it is demandId/unitId/n, such as d-1/u-7/1"));
        TaskHistory history = search(task)
                .orElseThrow(() -> new CommandFailedException("there is no task " + task.taskId()
                        + ": watch task.lifecycle.v1 --from-beginning --key " + task.demandId()
                        + " shows what there is of its demand"));
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(history, out);
            case JSON -> out.println(json(history));
        }
        out.flush();
    }

    private Optional<TaskHistory> search(TaskName task) {
        StatusLine status = new StatusLine(spec.commandLine().getErr());
        try {
            return HistorySearch.of(
                    options.cluster(),
                    task,
                    (topic, read, of) -> status.show("reading " + topic.name() + " " + 100 * read / of + " %"));
        } finally {
            status.clear();
        }
    }

    private static void tell(TaskHistory history, PrintWriter out) {
        out.println(history.title());
        history.events().forEach(event -> out.println(TIME.format(event.at()) + "  " + event.text()));
    }

    private static ObjectNode json(TaskHistory history) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("taskId", history.task().taskId())
                .put("clientId", history.demand().getClientId());
        for (TaskEvent event : history.events()) {
            json.withArray("events")
                    .addObject()
                    .put("at", event.at().toString())
                    .put("type", event.record().getSchema().getName())
                    .put("text", event.text())
                    .put("topic", event.topic())
                    .put("position", event.position())
                    .set("record", AvroToJson.object(event.record()));
        }
        return json;
    }
}
