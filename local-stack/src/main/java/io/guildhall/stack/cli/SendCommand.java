package io.guildhall.stack.cli;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.json.JsonMismatchException;
import io.guildhall.stack.json.JsonRecords;
import io.guildhall.stack.json.JsonRecords.Row;
import io.guildhall.stack.json.TopicJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Sends records of a JSON file; all of them, or none when one is wrong. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Sends the records of a JSON or JSON Lines file to a topic, checked against its schema.")
final class SendCommand implements Runnable {

    private static final String STANDARD_INPUT = "-";

    @Parameters(index = "0", paramLabel = "TOPIC", converter = TopicConverter.class, description = "Where to send to.")
    private Topic topic;

    @Parameters(index = "1", paramLabel = "FILE", description = "The records; - reads standard input.")
    private String file;

    @Mixin
    private ClusterOptions options;

    @Option(names = "--output", defaultValue = "text", description = "${COMPLETION-CANDIDATES}.")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<GenericRecord> records = records();
        try (RecordSender sender = new RecordSender(options.cluster())) {
            sender.send(topic, records);
        } catch (JsonMismatchException e) {
            throw new CommandFailedException("records " + e.getMessage());
        }
        String name = topic.name();
        spec.commandLine()
                .getOut()
                .println(
                        switch (output) {
                            case TEXT -> "sent " + records.size() + " to " + name;
                            case JSON -> "{\"topic\":\"" + name + "\",\"sent\":" + records.size() + "}";
                        });
    }

    private List<GenericRecord> records() {
        TopicJson json = new TopicJson(topic);
        List<GenericRecord> records = new ArrayList<>();
        for (Row row : rows()) {
            try {
                records.add(json.read(row.json()));
            } catch (JsonMismatchException e) {
                throw new CommandFailedException(
                        file + ", line " + row.line() + ": " + e.getMessage() + "; nothing was sent");
            }
        }
        return records;
    }

    private List<Row> rows() {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            return JsonRecords.read(in);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CommandFailedException(file + ", line " + line + ": is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read: name a JSON or JSON Lines file");
        }
    }
}
