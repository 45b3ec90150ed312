package io.guildhall.stack.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that one request can ask for: the same domain, kind of work, language, instructions and options.
 *
 * @param ordinal its place among the groups of its domain, from 0
 */
public record UnitGroup(Kind kind, int ordinal, List<UnitRow> units) {

    /** Well below the 1,000 units and 900 KiB of a request, so that a large file becomes several demands. */
    private static final int MOST_UNITS = 250;

    private static final int MOST_BYTES = 600 * 1024;

    public UnitGroup {
        units = List.copyOf(units);
    }

    /** What the units of a group share. */
    public record Kind(
            String domain, String taskType, String language, String instructions, List<String> answerOptions) {

        static Kind of(UnitRow row) {
            return new Kind(row.domain(), row.taskType(), row.language(), row.instructions(), row.answerOptions());
        }
    }

    /** The rows as groups, in the order in which each kind first appears; a kind with very many units makes several. */
    public static List<UnitGroup> of(List<UnitRow> rows) {
        Map<Kind, List<UnitRow>> byKind = new LinkedHashMap<>();
        rows.forEach(row ->
                byKind.computeIfAbsent(Kind.of(row), kind -> new ArrayList<>()).add(row));
        Map<String, Integer> ordinals = new LinkedHashMap<>();
        List<UnitGroup> groups = new ArrayList<>();
        byKind.forEach((kind, units) -> {
            for (List<UnitRow> part : parts(units)) {
                int ordinal = ordinals.merge(kind.domain(), 1, Integer::sum) - 1;
                groups.add(new UnitGroup(kind, ordinal, part));
            }
        });
        return groups;
    }

    private static List<List<UnitRow>> parts(List<UnitRow> units) {
        List<List<UnitRow>> parts = new ArrayList<>();
        List<UnitRow> part = new ArrayList<>();
        int bytes = 0;
        for (UnitRow unit : units) {
            int size = unit.text().getBytes(StandardCharsets.UTF_8).length;
            if (!part.isEmpty() && (part.size() == MOST_UNITS || bytes + size > MOST_BYTES)) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(unit);
            bytes += size;
        }
        parts.add(part);
        return parts;
    }
}
