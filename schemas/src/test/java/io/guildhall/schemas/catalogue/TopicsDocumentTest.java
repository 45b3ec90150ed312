package io.guildhall.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topic.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/topics.md} is the catalogue. {@code -Dapprove=true} writes it anew. */
class TopicsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/topics.md");
    private static final String BEGIN = "<!-- catalogue -->\n";
    private static final String END = "<!-- /catalogue -->";

    @Test
    void the_document_shows_the_catalogue() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table() + document.substring(end));
            return;
        }

        assertThat(document.substring(begin, end))
                .as("docs/topics.md; write it anew with -Dapprove=true")
                .isEqualTo(table());
    }

    private static String table() {
        return Topics.ALL.stream()
                .map(TopicsDocumentTest::row)
                .collect(Collectors.joining(
                        "",
                        "| topic | key | records | subjects | written by | kept |\n|---|---|---|---|---|---|\n",
                        ""));
    }

    private static String row(Topic topic) {
        String records = topic.records().stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        topic.name(),
                        topic.key(),
                        records.isEmpty() ? "as they came" : records,
                        subjects(topic.subjects()),
                        String.join(", ", topic.writers()),
                        kept(topic.retentionMs()));
    }

    private static String subjects(Subjects subjects) {
        return switch (subjects) {
            case TOPIC -> "one";
            case TOPIC_RECORD -> "one a type";
            case NONE -> "none";
        };
    }

    private static String kept(long retentionMs) {
        return retentionMs == Topic.FOR_EVER
                ? "for ever"
                : Duration.ofMillis(retentionMs).toDays() + " days";
    }
}
