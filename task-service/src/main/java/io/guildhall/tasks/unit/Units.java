package io.guildhall.tasks.unit;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The units of all demands, and which of them are still to be withdrawn. */
public final class Units {

    private final Table<Unit> rows;
    private final TreeMap<String, TreeSet<String>> toWithdraw = new TreeMap<>();

    /** A unit of a demand. */
    public record Ref(String demandId, String unitId) {}

    /**
     * @param givenUp demands that live but are given up: what of them is not withdrawn yet, is to be
     */
    public Units(Tables tables, Collection<String> givenUp) {
        rows = tables.table("unit", Unit.class);
        givenUp.forEach(this::giveUp);
    }

    /** The unit of that id. */
    public @Nullable Unit get(String demandId, String unitId) {
        return rows.get(key(demandId, unitId));
    }

    /** Stores a unit as it is now. */
    public void put(String demandId, String unitId, Unit unit) {
        rows.put(key(demandId, unitId), unit);
        if (unit.withdrawable().isEmpty()) {
            toWithdraw.computeIfPresent(demandId, (id, units) -> {
                units.remove(unitId);
                return units.isEmpty() ? null : units;
            });
        }
    }

    /** Remembers that all that can be withdrawn of that demand is to be. */
    public void giveUp(String demandId) {
        String prefix = key(demandId, "");
        TreeSet<String> units = new TreeSet<>();
        rows.scan(prefix, (key, unit) -> {
            if (!unit.withdrawable().isEmpty()) {
                units.add(key.substring(prefix.length()));
            }
        });
        if (!units.isEmpty()) {
            toWithdraw.put(demandId, units);
        }
    }

    /** A unit that is to be withdrawn. */
    public @Nullable Ref nextToWithdraw() {
        Map.Entry<String, TreeSet<String>> first = toWithdraw.firstEntry();
        return first == null ? null : new Ref(first.getKey(), first.getValue().first());
    }

    private static String key(String demandId, String unitId) {
        return demandId + "/" + unitId;
    }
}
