package io.guildhall.stack.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes units of named fields, and keeps the faults. */
final class RowFields {

    static final String ID = "id";
    static final String DOMAIN = "domain";
    static final String TASK_TYPE = "task_type";
    static final String LANGUAGE = "language";
    static final String INSTRUCTIONS = "instructions";
    static final String TEXT = "text";
    static final String ANSWER_OPTIONS = "answer_options";
    static final String GOLD_ANSWER = "gold_answer";

    /** What a row cannot do without. */
    static final List<String> REQUIRED = List.of(ID, DOMAIN, TASK_TYPE, LANGUAGE, INSTRUCTIONS, TEXT);

    /** What a row may have. */
    static final List<String> ALL =
            List.of(ID, DOMAIN, TASK_TYPE, LANGUAGE, INSTRUCTIONS, TEXT, ANSWER_OPTIONS, GOLD_ANSWER);

    private static final Pattern CALLER_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** Takes a row by its fields; a field that is not there is null. */
    void add(int line, Function<String, @Nullable String> field, List<String> answerOptions) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> {
                    String value = field.apply(name);
                    return value == null || value.isBlank();
                })
                .toList();
        if (!missing.isEmpty()) {
            fault(line, String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " missing");
            return;
        }
        String gold = field.apply(GOLD_ANSWER);
        UnitRow row = new UnitRow(
                line,
                given(field, ID),
                given(field, DOMAIN),
                given(field, TASK_TYPE),
                given(field, LANGUAGE),
                given(field, INSTRUCTIONS),
                given(field, TEXT),
                answerOptions,
                gold == null || gold.isEmpty() ? null : gold);
        check(row);
        rows.add(row);
    }

    void fault(int line, String message) {
        faults.add(new Fault(line, message));
    }

    /**
     * The rows, in order.
     *
     * @throws FaultyFileException when there were faults
     */
    List<UnitRow> rows() throws FaultyFileException {
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        return rows;
    }

    private void check(UnitRow row) {
        if (!CALLER_ID.matcher(row.id()).matches()) {
            fault(row.line(), "id must be 1 to 64 letters, digits or . _ : -");
        }
        Integer earlier = lines.putIfAbsent(row.id(), row.line());
        if (earlier != null) {
            fault(row.line(), "id " + row.id() + " is on line " + earlier + " already");
        }
        String gold = row.goldAnswer();
        if (gold != null
                && !row.answerOptions().isEmpty()
                && !row.answerOptions().contains(gold)) {
            fault(row.line(), "gold_answer is none of the answer_options");
        }
    }

    private static String given(Function<String, @Nullable String> field, String name) {
        String value = field.apply(name);
        if (value == null) {
            throw new IllegalStateException(name + " was checked to be there");
        }
        return value;
    }
}
