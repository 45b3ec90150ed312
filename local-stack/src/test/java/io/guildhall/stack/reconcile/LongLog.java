package io.guildhall.stack.reconcile;

import io.guildhall.Position;
import io.guildhall.demand.DemandUnit;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Basis;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** A sound log of any length: lives like the one of {@link Life}, a hundred in a demand, paid to a thousand workers. */
final class LongLog {

    private static final int UNITS = 100;
    private static final int WORKERS = 1000;
    private static final int LINES = 500;

    private final int partitions;
    private final Sink sink;
    private final Life life = new Life();
    private final Map<Integer, Books> books = new HashMap<>();
    private final Map<Integer, List<PayoutIssued>> unstated = new HashMap<>();
    private final Map<Integer, Integer> statements = new HashMap<>();

    /** Takes the records, each partition's in its order. */
    interface Sink {
        void write(Topic topic, int partition, SpecificRecord content);
    }

    LongLog(int partitions, Sink sink) {
        this.partitions = partitions;
        this.sink = sink;
        life.assigned.setLeaseExpiresAt(Instant.now().plus(Duration.ofDays(1))); // the broker stamps what it appends
    }

    /** Writes so many tasks, to the full hundred. */
    void write(int tasks) {
        sink.write(Topics.CLIENTS, 0, life.client.build());
        sink.write(Topics.POOLS, 0, life.pool.build());
        sink.write(Topics.RATES, 0, life.rate.build());
        for (int worker = 0; worker < WORKERS; worker++) {
            sink.write(
                    Topics.WORKERS,
                    worker % partitions,
                    life.worker.setWorkerId("worker-" + worker).build());
        }
        for (int demand = 0; demand * UNITS < tasks; demand++) {
            writeDemand(demand);
        }
        unstated.entrySet().stream()
                .filter(lines -> !lines.getValue().isEmpty())
                .forEach(lines -> state(lines.getKey()));
    }

    private void writeDemand(int number) {
        int partition = number % partitions;
        String demandId = "demand-" + number;
        List<DemandUnit> units = IntStream.range(0, UNITS)
                .mapToObj(unit -> new DemandUnit("unit-" + unit, "The clauses.", null, null))
                .toList();
        sink.write(
                Topics.DEMAND_REQUESTS,
                partition,
                life.request
                        .setDemandId(demandId)
                        .setUnits(units)
                        .setBudget(Life.euro("330.0000"))
                        .build());
        sink.write(
                Topics.TASK_LIFECYCLE,
                partition,
                life.opened.setDemandId(demandId).build());
        sink.write(
                Topics.DEMAND_UPDATES,
                partition,
                life.accepted
                        .setDemandId(demandId)
                        .setReserved(Life.euro("330.0000"))
                        .build());
        for (int unit = 0; unit < UNITS; unit++) {
            writeTask(demandId, "unit-" + unit, partition, (number * UNITS + unit) % WORKERS);
        }
        sink.write(
                Topics.DEMAND_UPDATES,
                partition,
                life.completed
                        .setDemandId(demandId)
                        .setTasksAccepted(UNITS)
                        .setSpent(Life.euro("275.0000"))
                        .build());
    }

    private void writeTask(String demandId, String unitId, int partition, int worker) {
        String taskId = demandId + '/' + unitId + "/1";
        String assignmentId = taskId + "/1";
        sink.write(
                Topics.TASK_LIFECYCLE,
                partition,
                life.unit
                        .setDemandId(demandId)
                        .setUnitId(unitId)
                        .setTaskIds(List.of(taskId))
                        .build());
        sink.write(
                Topics.ROUTING_DECISIONS,
                partition,
                life.routed
                        .setDemandId(demandId)
                        .setUnitId(unitId)
                        .setTaskIds(List.of(taskId))
                        .build());
        writeLease(demandId, unitId, taskId, assignmentId, worker);
        sink.write(
                Topics.ROUTING_ASSIGNMENTS,
                partition,
                life.delivered
                        .setAssignmentId(assignmentId)
                        .setTaskId(taskId)
                        .setDemandId(demandId)
                        .setUnitId(unitId)
                        .setWorkerId("worker-" + worker)
                        .build());
        sink.write(
                Topics.DEMAND_RESULTS,
                partition,
                life.result.setDemandId(demandId).setUnitId(unitId).build());
        writePay(demandId, unitId, taskId, assignmentId, worker);
    }

    private void writeLease(String demandId, String unitId, String taskId, String assignmentId, int worker) {
        int partition = worker % partitions;
        String workerId = "worker-" + worker;
        Position first = new Position(0, 0L);
        Position profile = new Position(partition, (long) worker / partitions);
        sink.write(
                Topics.ASSIGNMENTS,
                partition,
                life.assigned
                        .setAssignmentId(assignmentId)
                        .setTaskId(taskId)
                        .setDemandId(demandId)
                        .setUnitId(unitId)
                        .setWorkerId(workerId)
                        .setBasis(new Basis(profile, first, first, first))
                        .build());
        sink.write(
                Topics.SUBMISSIONS,
                partition,
                life.submitted
                        .setAssignmentId(assignmentId)
                        .setWorkerId(workerId)
                        .build());
        sink.write(
                Topics.ASSIGNMENTS,
                partition,
                life.ended
                        .setAssignmentId(assignmentId)
                        .setTaskId(taskId)
                        .setDemandId(demandId)
                        .setWorkerId(workerId)
                        .build());
    }

    private void writePay(String demandId, String unitId, String taskId, String assignmentId, int worker) {
        int partition = worker % partitions;
        String workerId = "worker-" + worker;
        sink.write(
                Topics.TASK_OUTCOMES,
                partition,
                life.outcome
                        .setAssignmentId(assignmentId)
                        .setTaskId(taskId)
                        .setDemandId(demandId)
                        .setUnitId(unitId)
                        .setWorkerId(workerId)
                        .build());
        PayoutIssued payout = life.payout
                .setPayoutId(assignmentId + "/1")
                .setAssignmentId(assignmentId)
                .setTaskId(taskId)
                .setDemandId(demandId)
                .setWorkerId(workerId)
                .setJournalId(assignmentId + "/1")
                .build();
        sink.write(Topics.PAYOUTS, partition, payout);
        sink.write(
                Topics.LEDGER,
                partition,
                books.computeIfAbsent(partition, absent -> new Books(nothing())).post(payout, "client/acme/work", 1));
        List<PayoutIssued> lines = unstated.computeIfAbsent(worker, absent -> new ArrayList<>());
        lines.add(payout);
        if (lines.size() == LINES) {
            state(worker);
        }
    }

    /** What stands before the first journal. */
    private static JournalPosted nothing() {
        return JournalPosted.newBuilder(new Life().journal)
                .setSequence(0)
                .setHash("0".repeat(64))
                .build();
    }

    private void state(int worker) {
        List<PayoutIssued> paid = unstated.getOrDefault(worker, List.of());
        int number = statements.merge(worker, 1, Integer::sum);
        BigDecimal before = new BigDecimal("2.5000").multiply(BigDecimal.valueOf((number - 1L) * LINES));
        sink.write(
                Topics.STATEMENTS,
                worker % partitions,
                PayStatement.newBuilder()
                        .setStatementId("worker-" + worker + "/2026-W47/EUR/" + number)
                        .setWorkerId("worker-" + worker)
                        .setWeek("2026-W47")
                        .setCurrency("EUR")
                        .setOpening(before)
                        .setLines(paid.stream().map(LongLog::line).toList())
                        .setClosing(before.add(new BigDecimal("2.5000").multiply(BigDecimal.valueOf(paid.size()))))
                        .setIssuedAt(Life.START)
                        .build());
        paid.clear();
    }

    private static StatementLine line(PayoutIssued payout) {
        return StatementLine.newBuilder()
                .setPayoutId(payout.getPayoutId())
                .setKind(PayoutKind.TASK)
                .setTaskId(payout.getTaskId())
                .setAmount(payout.getAmount())
                .setAt(payout.getIssuedAt())
                .build();
    }
}
