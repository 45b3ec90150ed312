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
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What people answer: the right answer where it is known, else one that all who do well agree on. */
final class Answers {

    private static final int QUOTED_CHARACTERS = 60;

    private static final Properties PHRASES = phrases();

    private final Map<String, String> rightAnswers;

    /** @param rightAnswers by content, where they are known */
    Answers(Map<String, String> rightAnswers) {
        this.rightAnswers = Map.copyOf(rightAnswers);
    }

    /** One of the demand's options, or some words on the content in the demand's language. */
    String of(DemandOpened demand, UnitOpened unit, boolean isDoneWell, long dice) {
        List<String> options = demand.getAnswerOptions();
        if (options.isEmpty()) {
            return isDoneWell ? words(demand.getLanguage(), unit, dice) : opening(unit);
        }
        String right = right(options, unit);
        List<String> wrong =
                options.stream().filter(option -> !option.equals(right)).toList();
        return isDoneWell || wrong.isEmpty() ? right : pick(wrong, dice);
    }

    /** Whether somebody who does well could have answered so. */
    boolean isRight(DemandOpened demand, UnitOpened unit, String answer) {
        List<String> options = demand.getAnswerOptions();
        return options.isEmpty() ? !answer.equals(opening(unit)) : answer.equals(right(options, unit));
    }

    private String right(List<String> options, UnitOpened unit) {
        String known = rightAnswers.get(Objects.requireNonNullElse(unit.getContent(), ""));
        return known != null && options.contains(known)
                ? known
                : pick(options, Decisions.hash(unit.getDemandId() + "/" + unit.getUnitId()));
    }

    private static String words(String language, UnitOpened unit, long choice) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        String phrases = PHRASES.getProperty(primary, PHRASES.getProperty("en"));
        return pick(List.of(phrases.split("\\|")), choice).replace("{}", opening(unit));
    }

    /** Who does badly just repeats how the content begins. */
    private static String opening(UnitOpened unit) {
        String content = Objects.requireNonNullElse(unit.getContent(), unit.getUnitId());
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
