package io.guildhall.stack.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit as a row of a file names it, with the kind of work it is.
 *
 * @param line line of the file it begins on, from 1
 * @param goldAnswer the known right answer, if there is one
 */
public record UnitRow(
        int line,
        String id,
        String domain,
        String taskType,
        String language,
        String instructions,
        String text,
        List<String> answerOptions,
        @Nullable String goldAnswer) {

    public UnitRow {
        answerOptions = List.copyOf(answerOptions);
    }

    /** The same unit with another known answer, or none. */
    public UnitRow withGoldAnswer(@Nullable String other) {
        return new UnitRow(line, id, domain, taskType, language, instructions, text, answerOptions, other);
    }

    /** The same unit under another id. */
    public UnitRow withId(String other) {
        return new UnitRow(line, other, domain, taskType, language, instructions, text, answerOptions, goldAnswer);
    }
}
