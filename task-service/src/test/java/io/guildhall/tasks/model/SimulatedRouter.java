package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.given;
import static io.guildhall.support.harness.Known.known;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A router and its workforce, as far as the task service can tell: it hears of tasks when it gets to it, leases them, and
 * answers for each once. What it says is read some time later, in its order.
 */
final class SimulatedRouter {

    private static final List<String> ANSWERS = List.of("yes", "no", "unclear");

    private static final List<String> REVIEWS = List.of(
            "{\"verdict\":\"ACCEPT\"}",
            "{\"verdict\":\"REJECT\",\"reasonCode\":\"WRONG\",\"comment\":\"it is for children\"}",
            "{\"verdict\":\"REWORK\",\"reasonCode\":\"UNCLEAR\",\"comment\":\"say for whom\"}");

    private static final class Task {
        final String demandId;
        final String unitId;
        final String clientId;
        final Purpose purpose;
        int epoch;
        boolean leased;
        boolean withdrawn;

        /** Whose work is to be done again. */
        @Nullable String again;

        Task(String demandId, String unitId, String clientId, Purpose purpose) {
            this.demandId = demandId;
            this.unitId = unitId;
            this.clientId = clientId;
            this.purpose = purpose;
        }
    }

    private final Random random;
    private final Deque<SpecificRecord> unheard = new ArrayDeque<>();
    private final Deque<SpecificRecord> unsaid = new ArrayDeque<>();
    private final Map<String, DemandOpened> demands = new HashMap<>();
    private final TreeMap<String, Task> tasks = new TreeMap<>();

    /** Leases that ran out, and may yet be answered in time. */
    private final Map<String, Task> lapsed = new TreeMap<>();

    SimulatedRouter(Random random) {
        this.random = random;
    }

    /** The task service wrote that. */
    void written(SpecificRecord lifecycle) {
        unheard.add(lifecycle);
    }

    /** Does a few things, and returns what it says next, if it says something. */
    @Nullable SpecificRecord act(Instant now) {
        for (int i = random.nextInt(4); i > 0; i--) {
            hear(now);
            work(now);
        }
        return unsaid.poll();
    }

    /** Brings all it has to an end, and returns what it says next; null when nothing is left. */
    @Nullable SpecificRecord finish(Instant now) {
        while (!unheard.isEmpty()) {
            hear(now);
        }
        lapsed.clear();
        while (unsaid.isEmpty() && !tasks.isEmpty()) {
            work(now);
        }
        return unsaid.poll();
    }

    /** Whether it has nothing to do. */
    boolean isIdle() {
        return unheard.isEmpty() && unsaid.isEmpty() && tasks.isEmpty();
    }

    private void hear(Instant now) {
        switch (unheard.poll()) {
            case DemandOpened demand -> demands.put(demand.getDemandId(), demand);
            case UnitOpened unit ->
                unit.getTaskIds()
                        .forEach(id -> tasks.put(id, task(unit.getDemandId(), unit.getUnitId(), Purpose.JUDGE)));
            case TaskOpened task ->
                tasks.put(task.getTaskId(), task(task.getDemandId(), task.getUnitId(), task.getPurpose()));
            case ReworkRequested rework -> again(rework);
            case TaskWithdrawn gone -> withdraw(gone.getTaskId(), now);
            case null, default -> {}
        }
    }

    private Task task(String demandId, String unitId, Purpose purpose) {
        return new Task(demandId, unitId, known(demands, demandId).getClientId(), purpose);
    }

    /** Leased to the same worker at once. */
    private void again(ReworkRequested rework) {
        Task task = task(rework.getDemandId(), rework.getUnitId(), Purpose.JUDGE);
        task.again = rework.getWorkerId();
        String assignmentId = rework.getAssignmentId();
        task.epoch = Integer.parseInt(assignmentId.substring(assignmentId.lastIndexOf('/') + 1)) + 1;
        task.leased = true;
        tasks.put(rework.getTaskId(), task);
    }

    private void withdraw(String taskId, Instant now) {
        Task task = tasks.get(taskId);
        if (task == null) {
            return; // it was answered before: that was the answer
        }
        task.withdrawn = true;
        if (!task.leased) {
            release(taskId, ReleaseReason.WITHDRAWN, now);
        }
    }

    private void work(Instant now) {
        if (tasks.isEmpty()) {
            return;
        }
        String taskId = pick(tasks.keySet());
        Task task = known(tasks, taskId);
        if (task.again != null && random.nextInt(3) == 0) {
            boolean declined = random.nextBoolean();
            release(taskId, declined ? ReleaseReason.REWORK_DECLINED : ReleaseReason.REWORK_LAPSED, now);
        } else if (!task.leased && random.nextInt(12) == 0) {
            release(taskId, ReleaseReason.POOL_RETIRED, now);
        } else if (!task.leased) {
            task.leased = true;
            task.epoch++;
        } else if (task.again == null && random.nextInt(5) == 0) {
            lapse(taskId, task, now);
        } else if (!lapsed.isEmpty() && random.nextInt(3) == 0) {
            answerLapsed(now);
        } else {
            tasks.remove(taskId);
            unsaid.add(delivered(taskId, task, task.epoch, false, now));
        }
    }

    private void lapse(String taskId, Task task, Instant now) {
        lapsed.put(taskId + "/" + task.epoch, task);
        task.leased = false;
        if (task.withdrawn) {
            release(taskId, ReleaseReason.WITHDRAWN, now);
        }
    }

    /** It was appended in time, and is read only now. */
    private void answerLapsed(Instant now) {
        String assignmentId = pick(lapsed.keySet());
        Task task = given(lapsed.remove(assignmentId), assignmentId);
        int slash = assignmentId.lastIndexOf('/');
        String taskId = assignmentId.substring(0, slash);
        int epoch = Integer.parseInt(assignmentId.substring(slash + 1));
        boolean waits = tasks.containsKey(taskId) && !task.leased;
        if (waits) {
            tasks.remove(taskId);
        }
        unsaid.add(delivered(taskId, task, epoch, !waits, now));
    }

    private void release(String taskId, ReleaseReason reason, Instant now) {
        Task task = given(tasks.remove(taskId), taskId);
        unsaid.add(new TaskReleased(task.demandId, task.unitId, taskId, task.clientId, "main", reason, now));
    }

    private WorkDelivered delivered(String taskId, Task task, int epoch, boolean overdue, Instant now) {
        DemandOpened demand = known(demands, task.demandId);
        String own = "worker-" + taskId.substring(taskId.lastIndexOf('/') + 1) + "-" + epoch;
        String worker = task.again == null ? own : task.again;
        List<String> answers = task.purpose == Purpose.JUDGE ? ANSWERS : REVIEWS;
        return WorkDelivered.newBuilder()
                .setAssignmentId(taskId + "/" + epoch)
                .setTaskId(taskId)
                .setDemandId(task.demandId)
                .setUnitId(task.unitId)
                .setWorkerId(worker)
                .setPurpose(task.purpose)
                .setClientId(task.clientId)
                .setMarketId("main")
                .setTerms(terms(demand.getMaxPayPerTask()))
                .setAnswer(answers.get(random.nextInt(answers.size())))
                .setCountedSeconds(random.nextInt(600))
                .setOverdue(overdue)
                .setAssignedAt(now.minusSeconds(600))
                .setDeliveredAt(now)
                .build();
    }

    private Terms terms(Money maxPay) {
        BigDecimal less = BigDecimal.valueOf(random.nextInt(3) == 0 ? 0 : random.nextInt(10_000), 4);
        return Terms.newBuilder()
                .setPay(new Money(maxPay.getAmount().subtract(less), maxPay.getCurrency()))
                .setRateKey("medicine/*/EUR")
                .setRateVersion(1)
                .setPoolId("medicine")
                .setTaskType("fact-check")
                .setPayeeId("agency")
                .setEngagement(Engagement.CONTRACTOR)
                .build();
    }

    private <T> T pick(Collection<T> all) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }
}
