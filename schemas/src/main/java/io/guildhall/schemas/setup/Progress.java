package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.io.PrintStream;
import java.util.stream.Stream;

/** One aligned line for each thing done. */
final class Progress {

    private static final int WIDTH = Topics.ALL.stream()
            .flatMap(topic -> Stream.concat(Stream.of(topic.name()), subjects(topic)))
            .mapToInt(String::length)
            .max()
            .orElseThrow();

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void line(String kind, String name, String state) {
        out.println(String.format("%-8s %-" + WIDTH + "s %s", kind, name, state));
    }

    private static Stream<String> subjects(Topic topic) {
        return topic.schemas().stream().map(topic::subject);
    }
}
