package io.guildhall.router.model;

import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What task-service and triage tell the market: tasks, reviews, what is no longer wanted, what is to be done again or
 * belongs elsewhere, and that a demand is over.
 */
final class Demands {

    private static final int DEMANDS = 8;
    private static final int MOST_REWORKS = 2;

    /** Of a unit: so that there is somebody in the end who has had nothing to do with it. */
    private static final int MOST_REVIEWS = 3;

    private final Random random;
    private final Facts facts;
    private final List<String> opened = new ArrayList<>();
    private final List<WorkDelivered> delivered = new ArrayList<>();
    private final List<MisroutingReported> misrouted = new ArrayList<>();
    private final List<ReworkRequested> reworks = new ArrayList<>();
    private final Map<String, Integer> reworksOf = new HashMap<>();
    private final Map<String, Integer> reviewsOf = new HashMap<>();
    private final int[] closed = new int[DEMANDS];
    private int units;

    Demands(Random random, Facts facts) {
        this.random = random;
        this.facts = facts;
    }

    void heard(SpecificRecord record) {
        if (record instanceof WorkDelivered work && !work.getOverdue() && work.getPurpose() == Purpose.JUDGE) {
            delivered.add(work);
        }
        if (record instanceof MisroutingReported reported) {
            misrouted.add(reported);
        }
    }

    QueueTasks unit(Instant now) {
        int demand = random.nextInt(DEMANDS);
        String demandId = "d" + demand + "-" + closed[demand];
        String unitId = "u" + units++;
        List<String> taskIds = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(n -> demandId + "/" + unitId + "/" + n)
                .toList();
        opened.addAll(taskIds);
        Integer stated = DemandKind.statedLevel(demandId);
        return DemandKind.queue(demandId, unitId)
                .setTaskIds(taskIds)
                .setDomain(stated != null || random.nextInt(3) > 0 ? "law" : "generalist")
                .setMinimumLevel(stated == null ? 1 + random.nextInt(4) : stated)
                .setStatedLevel(stated)
                .setExcludedWorkerIds(random.nextInt(5) == 0 ? List.of("w" + random.nextInt(Staff.WORKERS)) : List.of())
                .setOpenedAt(now)
                .build();
    }

    /** The review of delivered work, in a pool that the demand names; its judge does not have it. */
    @Nullable SpecificRecord review(Instant now) {
        WorkDelivered work = any(delivered);
        if (work == null
                || isClosed(work.getDemandId())
                || reviewsOf.merge(work.getDemandId() + "/" + work.getUnitId(), 1, Integer::sum) > MOST_REVIEWS) {
            return null;
        }
        String taskId = work.getDemandId() + "/" + work.getUnitId() + "/" + (10 + units++);
        opened.add(taskId);
        String poolId = random.nextBoolean() ? "law-3" : "law-1";
        return DemandKind.queue(work.getDemandId(), work.getUnitId())
                .setTaskIds(List.of(taskId))
                .setPurpose(Purpose.REVIEW)
                .setSubjectAssignmentId(work.getAssignmentId())
                .setPoolId(poolId)
                .setDomain("law")
                .setExcludedWorkerIds(List.of(work.getWorkerId()))
                .setOpenedAt(now)
                .build();
    }

    /** That work is to be done again, twice at most; now and then the same once more. */
    @Nullable SpecificRecord rework(Instant now) {
        if (!reworks.isEmpty() && random.nextInt(4) == 0) {
            ReworkRequested again = reworks.get(random.nextInt(reworks.size()));
            return isClosed(again.getDemandId()) ? null : again;
        }
        WorkDelivered work = random.nextBoolean() && !delivered.isEmpty() ? delivered.getLast() : any(delivered);
        if (work == null
                || isClosed(work.getDemandId())
                || reworksOf.merge(work.getTaskId(), 1, Integer::sum) > MOST_REWORKS) {
            return null;
        }
        delivered.remove(work);
        ReworkRequested rework = ReworkRequested.newBuilder()
                .setDemandId(work.getDemandId())
                .setUnitId(work.getUnitId())
                .setTaskId(work.getTaskId())
                .setAssignmentId(work.getAssignmentId())
                .setMarketId(work.getMarketId())
                .setWorkerId(work.getWorkerId())
                .setReasonCode("INCOMPLETE")
                .setComment("The second clause is missing.")
                .setDueAt(now.plusSeconds(30 + random.nextInt(200)))
                .setClientId(work.getClientId())
                .setLanguage("en")
                .setTerms(work.getTerms())
                .build();
        reworks.add(rework);
        return rework;
    }

    boolean awaitsTriage() {
        return !misrouted.isEmpty();
    }

    /** Where a task belongs of which somebody said that it belongs elsewhere; the stated expertise stands. */
    @Nullable SpecificRecord correction() {
        if (misrouted.isEmpty()) {
            return null;
        }
        MisroutingReported reported = misrouted.remove(random.nextInt(misrouted.size()));
        Integer stated = DemandKind.statedLevel(reported.getDemandId());
        return DemandKind.queue(reported.getDemandId(), reported.getUnitId())
                .setTaskIds(unitOf(reported))
                .setDomain(stated != null || random.nextBoolean() ? "law" : "generalist")
                .setMinimumLevel(stated == null ? 1 + random.nextInt(3) : stated)
                .setStatedLevel(stated)
                .setCorrection(true)
                .setOpenedAt(reported.getReportedAt())
                .build();
    }

    /** All judgements of a unit go where one of them belongs. */
    private List<String> unitOf(MisroutingReported reported) {
        String unit = reported.getDemandId() + "/" + reported.getUnitId() + "/";
        return opened.stream()
                .filter(id -> id.startsWith(unit) && id.length() == unit.length() + 1)
                .toList();
    }

    @Nullable SpecificRecord withdrawal(Instant now) {
        String taskId = any(opened);
        if (taskId == null) {
            return null;
        }
        String[] ids = taskId.split("/", -1);
        return TaskWithdrawn.newBuilder()
                .setDemandId(ids[0])
                .setUnitId(ids[1])
                .setTaskId(taskId)
                .setClientId("acme")
                .setMarketId("main")
                .setReason("CANCELLED")
                .setWithdrawnAt(now)
                .build();
    }

    /** A demand is over once nothing of it waits or is leased; then another begins under a new id. */
    @Nullable SpecificRecord closing(Instant now) {
        int demand = random.nextInt(DEMANDS);
        String demandId = "d" + demand + "-" + closed[demand];
        boolean open = facts.tasks.keySet().stream().anyMatch(id -> id.startsWith(demandId + "/"))
                || facts.live().anyMatch(lease -> lease.assigned.getDemandId().equals(demandId));
        if (open) {
            return null;
        }
        closed[demand]++;
        return new DemandClosed(demandId, DemandKind.client(demand), DemandKind.market(demand), now);
    }

    private boolean isClosed(String demandId) {
        int dash = demandId.indexOf('-');
        return Integer.parseInt(demandId.substring(dash + 1)) < closed[DemandKind.number(demandId)];
    }

    private <T> @Nullable T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
