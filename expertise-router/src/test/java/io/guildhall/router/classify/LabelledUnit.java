package io.guildhall.router.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text whose domain is known.
 *
 * @param source data set it comes from: what is left out together
 */
record LabelledUnit(String text, String domain, String language, String source) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file of units: {@code GUILDHALL_UNITS}, or where it lies beside the project. Without one, tests are skipped. */
    static Path requireFile() {
        Optional<Path> file = Stream.of(
                        Optional.ofNullable(System.getenv("GUILDHALL_UNITS")).map(Path::of),
                        Optional.of(Path.of("..", "..", "shared", "data", "units-dev.jsonl")))
                .flatMap(Optional::stream)
                .filter(Files::isRegularFile)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "skipped: name the file of labelled units in GUILDHALL_UNITS");
        return file.orElseThrow();
    }

    static List<LabelledUnit> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(LabelledUnit::parse).toList();
        }
    }

    private static LabelledUnit parse(String line) {
        JsonNode json = JSON.readTree(line);
        return new LabelledUnit(
                json.path("text").asString(),
                json.path("domain").asString(),
                json.path("language").asString(),
                source(json.path("source").asString()));
    }

    /** Repository, and the folder in it where it holds several data sets. */
    private static String source(String place) {
        String repository = place.replaceFirst("@.*", "").replaceFirst(".*/", "");
        for (String part : List.of("aqua-rat", "gaokao", "ArabicCulture", "MMLUArabic")) {
            if (place.contains(part)) {
                return repository + " " + part;
            }
        }
        return repository;
    }
}
