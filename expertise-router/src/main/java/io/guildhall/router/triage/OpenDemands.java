package io.guildhall.router.triage;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of triage: the demands that are open, and of those that state no expertise where each unit went. Rows of a
 * closed demand go in slices.
 */
public final class OpenDemands {

    private static final String EVERY = "";

    private final Table<OpenDemand> demands;
    private final Table<Evidence> evidence;
    private final Table<RoutedUnit> units;
    private final Table<AddedTask> added;
    private final Table<Leftover> leftovers;

    /**
     * A demand that is closed, but has rows left.
     *
     * @param demandId the demand
     */
    public record Leftover(String demandId) {}

    /** The demands of those tables. */
    public OpenDemands(Tables tables) {
        demands = tables.table("demand", OpenDemand.class);
        evidence = tables.table("evidence", Evidence.class);
        units = tables.table("unit", RoutedUnit.class);
        added = tables.table("added", AddedTask.class);
        leftovers = tables.table("leftover", Leftover.class);
    }

    @Nullable OpenDemand get(String demandId) {
        return demands.get(demandId);
    }

    void put(OpenDemand demand) {
        demands.put(demand.demandId(), demand);
    }

    /** Forgets a demand; its units follow. */
    void remove(String demandId) {
        demands.delete(demandId);
        evidence.delete(demandId);
        leftovers.put(demandId, new Leftover(demandId));
    }

    Evidence evidence(String demandId) {
        Evidence known = evidence.get(demandId);
        return known == null ? Evidence.none(demandId) : known;
    }

    void put(Evidence of) {
        evidence.put(of.demandId(), of);
    }

    @Nullable RoutedUnit unit(String demandId, String unitId) {
        return units.get(below(demandId) + unitId);
    }

    /** The units of a demand whose place was decided here, at most as many as a request may have. */
    List<RoutedUnit> units(String demandId) {
        List<RoutedUnit> all = new ArrayList<>();
        units.scan(below(demandId), (key, unit) -> all.add(unit));
        return all;
    }

    void put(String demandId, RoutedUnit unit) {
        units.put(below(demandId) + unit.unitId(), unit);
    }

    /** The judgements that a unit was given later. */
    List<AddedTask> added(String demandId, String unitId) {
        List<AddedTask> all = new ArrayList<>();
        added.scan(below(demandId) + below(unitId), (key, task) -> all.add(task));
        return all;
    }

    @Nullable AddedTask added(String taskId) {
        return added.get(taskId);
    }

    void put(AddedTask task) {
        added.put(task.taskId(), task);
    }

    /** A closed demand that still has rows; null when all is forgotten. */
    @Nullable String leftover() {
        List<String> first = leftovers.keys(EVERY, 1);
        return first.isEmpty() ? null : first.getFirst();
    }

    /** Deletes at most so many rows of a closed demand, and with the last of them what told of it. */
    void sweep(String demandId, int rows) {
        List<String> unitKeys = units.keys(below(demandId), rows);
        List<String> taskKeys = added.keys(below(demandId), rows);
        unitKeys.forEach(units::delete);
        taskKeys.forEach(added::delete);
        if (unitKeys.size() < rows && taskKeys.size() < rows) {
            leftovers.delete(demandId);
        }
    }

    /** Ids have no slash, so that no demand's rows begin like another's. */
    private static String below(String id) {
        return id + "/";
    }
}
