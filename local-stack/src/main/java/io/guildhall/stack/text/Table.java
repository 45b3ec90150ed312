package io.guildhall.stack.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns, each as wide as its widest value. */
public final class Table {

    private static final String GAP = "  ";
    private static final String RIGHT = ">";

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns headings; one that begins with {@code >} stands over figures, aligned to the right */
    public Table(String... columns) {
        this.right =
                Arrays.stream(columns).map(column -> column.startsWith(RIGHT)).toList();
        rows.add(Arrays.stream(columns)
                .map(column -> column.startsWith(RIGHT) ? column.substring(RIGHT.length()) : column)
                .toList());
    }

    /** Adds a row: one value for each column. */
    public void row(Object... values) {
        if (values.length != right.size()) {
            throw new IllegalArgumentException(values.length + " values for " + right.size() + " columns");
        }
        rows.add(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The heading first. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, right.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            line.append(column == 0 ? "" : GAP)
                    .append(right.get(column) ? padding + row.get(column) : row.get(column) + padding);
        }
        return line.toString().stripTrailing();
    }
}
