package io.guildhall.stack.workforce;

import io.guildhall.task.DemandOpened;
import io.guildhall.task.UnitOpened;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What people answer. They tend to agree: four in five give the answer the unit suggests. */
final class Answers {

    private static final int QUOTED_CHARACTERS = 60;
    private static final int AGREEMENT_PERCENT = 80;
    private static final int PERCENT = 100;

    private static final Properties PHRASES = phrases();

    private Answers() {}

    /** One of the demand's options, or some words on the content in the demand's language. */
    static String of(DemandOpened demand, UnitOpened unit, long dice) {
        long common = Decisions.hash(unit.getDemandId() + "/" + unit.getUnitId());
        long choice = Math.floorMod(dice, PERCENT) < AGREEMENT_PERCENT ? common : dice / PERCENT;
        List<String> options = demand.getAnswerOptions();
        return options.isEmpty() ? words(demand.getLanguage(), unit, choice) : pick(options, choice);
    }

    private static String words(String language, UnitOpened unit, long choice) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        String phrases = PHRASES.getProperty(primary, PHRASES.getProperty("en"));
        String content = Objects.requireNonNullElse(unit.getContent(), unit.getUnitId());
        return pick(List.of(phrases.split("\\|")), choice).replace("{}", opening(content));
    }

    private static String opening(String content) {
        String line = content.strip().replaceAll("\\s+", " ");
        int shown = Math.min(QUOTED_CHARACTERS, line.codePointCount(0, line.length()));
        String opening = line.substring(0, line.offsetByCodePoints(0, shown));
        return opening.length() == line.length() ? opening : opening + "…";
    }

    private static String pick(List<String> choices, long choice) {
        return choices.get(Math.floorMod(choice, choices.size()));
    }

    private static Properties phrases() {
        Properties phrases = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(Answers.class.getResourceAsStream("/workforce/answers.properties"));
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            phrases.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
