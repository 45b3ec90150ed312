package io.guildhall.router.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What it costs to classify a text, over the texts of a file as {@code -Dguildhall.speed} names it: a JSON object a line,
 * with its {@code text}. Processor time, once the compiler has done its work. Not part of the build; {@code docs/triage.md}
 * has the command and the figure.
 */
@EnabledIfSystemProperty(named = "guildhall.speed", matches = ".+")
class ClassifierSpeedTest {

    private static final int TEXTS_TO_WARM_UP = 20_000;
    private static final int TEXTS = 10_000;

    private final Classifier classifier = Classifier.shipped();

    @Test
    void mean_of_a_text() throws IOException {
        List<String> texts = LabelledUnit.read(Path.of(System.getProperty("guildhall.speed"))).stream()
                .map(LabelledUnit::text)
                .toList();
        classify(texts, TEXTS_TO_WARM_UP);
        long begun = cpu();
        int grounded = classify(texts, TEXTS);
        double millis = (cpu() - begun) / 1e6 / TEXTS;
        System.out.printf("TRIAGE %.2f ms a text, mean over %d texts%n", millis, texts.size());

        assertThat(grounded).as("texts with a known term").isPositive();
    }

    private int classify(List<String> texts, int times) {
        int grounded = 0;
        for (int i = 0; i < times; i++) {
            grounded += classifier.classify(texts.get(i % texts.size())).grounded() ? 1 : 0;
        }
        return grounded;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
