package io.guildhall.stack.cli;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordJson;
import io.guildhall.stack.cluster.RecordWatcher;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Prints what arrives on a topic. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints the records of a topic as they are committed, until Ctrl-C.")
final class WatchCommand implements Runnable {

    @Parameters(paramLabel = "TOPIC", converter = TopicConverter.class, description = "What to read.")
    private Topic topic;

    @Option(names = "--from-beginning", description = "Start with the oldest record, not with the next one.")
    private boolean fromBeginning;

    @Option(names = "--key", paramLabel = "K", description = "Only records with this key.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "" + Long.MAX_VALUE,
            description = "End after N records.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private long max;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--output",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Cluster cluster = options.cluster();
        RecordJson json = new RecordJson(cluster, topic);
        PrintWriter out = spec.commandLine().getOut();
        AtomicLong left = new AtomicLong(max);
        try (RecordWatcher watcher = new RecordWatcher(cluster, topic, fromBeginning)) {
            Runtime.getRuntime().addShutdownHook(new Thread(watcher::stop));
            watcher.watch(key, record -> {
                out.println(line(record, json.of(record)));
                out.flush();
                return left.decrementAndGet() > 0;
            });
        }
    }

    private String line(ConsumerRecord<byte[], byte[]> record, JsonNode value) {
        return switch (output) {
            case JSON -> value.toString();
            case TEXT -> RecordLine.of(record, value);
        };
    }
}
