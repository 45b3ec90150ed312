package io.guildhall.stack.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's own columns or fields answer to ours.
 *
 * @param names their name for a field of ours, where it is another
 * @param values what a field of ours is in every row that does not say
 */
public record Columns(Map<String, String> names, Map<String, String> values) {

    /** Theirs are named as ours. */
    public static final Columns AS_OURS = new Columns(Map.of(), Map.of());

    /**
     * @throws IllegalArgumentException when there is no such field; says which there are
     */
    public Columns {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
        Set<String> unknown = new TreeSet<>(names.keySet());
        unknown.addAll(values.keySet());
        RowFields.ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "a unit has no " + String.join(", ", unknown) + "; it has " + String.join(", ", RowFields.ALL));
        }
    }

    /** Their name for a field of ours. */
    String of(String field) {
        return names.getOrDefault(field, field);
    }

    /** Those of our fields that a row must have and that these columns do not give, by their names. */
    List<String> missing(Set<String> columns) {
        return RowFields.REQUIRED.stream()
                .filter(field -> !values.containsKey(field) && !columns.contains(of(field)))
                .map(this::of)
                .toList();
    }

    /** The value of a field of ours in a row of theirs. */
    @Nullable String value(String field, Function<String, @Nullable String> row) {
        String value = row.apply(of(field));
        return value == null || value.isBlank() ? values.get(field) : value;
    }
}
