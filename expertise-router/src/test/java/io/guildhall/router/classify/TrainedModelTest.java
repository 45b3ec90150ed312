package io.guildhall.router.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guildhall.router.classify.Scores.Decided;
import io.guildhall.router.classify.Training.Prepared;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model on the real units, which are no part of the project: without their file these tests are skipped.
 *
 * <p>{@code ./guildhall test -pl expertise-router -Dtest=TrainedModelTest -Dguildhall.train=model} writes the model anew;
 * with {@code -Dguildhall.train=report} it leaves each source out in turn and writes the tables of docs/triage.md.
 */
class TrainedModelTest {

    private static final Path MODEL = Path.of("src", "main", "resources", "triage", "model.csv");
    private static final Path REPORT = Path.of("target", "triage-report.md");

    private static Training training;
    private static List<Prepared> units;

    @BeforeAll
    static void read() throws IOException {
        training = new Training(Classifier.shippedLexicon());
        units = training.prepare(LabelledUnit.read(LabelledUnit.requireFile()));
    }

    @Test
    void the_model_that_is_shipped_is_what_training_gives() throws IOException {
        LinearModel shipped = shipped();

        LinearModel trained = training.fit(shipped.version(), units);

        assertThat(trained.features()).isEqualTo(shipped.features());
        for (int feature = 0; feature < shipped.features().size(); feature++) {
            assertThat(trained.weights()[feature])
                    .as(shipped.features().get(feature))
                    .containsExactly(shipped.weights()[feature], within(0.02));
        }
    }

    @Test
    void it_knows_the_units_it_was_trained_on() throws IOException {
        LinearModel shipped = shipped();

        Scores scores = new Scores(units.stream()
                .map(unit -> new Decided(unit.unit(), Evaluation.choose(shipped, unit)))
                .toList());

        assertThat(scores.macroF1()).isGreaterThan(0.85);
        assertThat(scores.missed()).isLessThan(0.05);
        assertThat(scores.escalated()).isLessThan(0.2);
    }

    @Test
    @EnabledIfSystemProperty(named = "guildhall.train", matches = "model")
    void write_the_model() throws IOException {
        Files.writeString(MODEL, training.fit(shipped().version(), units).csv());

        assertThat(MODEL).isNotEmptyFile();
    }

    @Test
    @EnabledIfSystemProperty(named = "guildhall.train", matches = "report")
    void write_what_it_makes_of_sources_it_has_not_seen() throws IOException {
        Files.writeString(REPORT, new Evaluation(training, units).report());

        assertThat(REPORT).isNotEmptyFile();
    }

    private static LinearModel shipped() throws IOException {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(TrainedModelTest.class.getResourceAsStream("/triage/model.csv")),
                StandardCharsets.UTF_8)) {
            return LinearModel.read(csv);
        }
    }
}
