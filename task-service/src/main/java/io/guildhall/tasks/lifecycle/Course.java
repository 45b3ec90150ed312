package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.lifecycle.TaskEvent.Fate;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes of one decision on a unit, step by step: each event is written down here before the next is decided, so that
 * the rules always see where things stand. The stored rows are not touched; they follow when the events are applied.
 */
final class Course implements Rows {

    private final Rows stored;
    private final String unitId;
    private final Instant now;
    private final Map<String, Work> works = new HashMap<>();
    private final List<TaskEvent> events = new ArrayList<>();
    private Demand demand;
    private Unit unit;

    private Course(Rows stored, Demand demand, String unitId, Unit unit, Instant now) {
        this.stored = stored;
        this.demand = demand;
        this.unitId = unitId;
        this.unit = unit;
        this.now = now;
    }

    /** A decision on that unit; null when there is none such. */
    static @Nullable Course of(Rows stored, String demandId, String unitId, Instant now) {
        Demand demand = stored.demand(demandId);
        Unit unit = stored.unit(demandId, unitId);
        return demand == null || unit == null ? null : new Course(stored, demand, unitId, unit, now);
    }

    /** A decision on work that is stored. */
    static Course on(Rows stored, Work work, Instant now) {
        Course course = of(stored, work.delivery().demandId(), work.delivery().unitId(), now);
        return Objects.requireNonNull(course, () -> "work without a unit: " + work.assignmentId());
    }

    /** Lets that happen. */
    void happen(Fate event) {
        events.add(event);
        FateEvolution.apply(this, event);
    }

    List<TaskEvent> events() {
        return events;
    }

    Demand demand() {
        return demand;
    }

    DemandRef ref() {
        return demand.ref();
    }

    Unit unit() {
        return unit;
    }

    String unitId() {
        return unitId;
    }

    Instant now() {
        return now;
    }

    /** Until when others may take to decide on what begins now. */
    Instant due() {
        return now.plus(demand.conditions().reviewWindow());
    }

    /** The work of those assignments. */
    List<Work> works(List<String> assignmentIds) {
        return assignmentIds.stream()
                .map(id -> Objects.requireNonNull(work(id), () -> "no work under " + id))
                .toList();
    }

    @Override
    public @Nullable Demand demand(String demandId) {
        return demandId.equals(ref().demandId()) ? demand : null;
    }

    @Override
    public @Nullable Unit unit(String demandId, String id) {
        return demandId.equals(ref().demandId()) && id.equals(unitId) ? unit : null;
    }

    @Override
    public @Nullable Work work(String assignmentId) {
        Work work = works.get(assignmentId);
        return work != null ? work : stored.work(assignmentId);
    }

    @Override
    public void put(Demand changed) {
        demand = changed;
    }

    @Override
    public void put(String demandId, String id, Unit changed) {
        unit = changed;
    }

    @Override
    public void put(Work changed) {
        works.put(changed.assignmentId(), changed);
    }
}
