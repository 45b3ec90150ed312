package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one demand that was taken, from what the task service was told and what it wrote. */
final class DemandBook {

    final DemandRequested request;
    final int feeBasisPoints;

    /** Where it stands, once it is given up. */
    @Nullable
    DemandStatus ending;

    @Nullable
    DemandUpdated told;

    private final Set<String> openTasks = new TreeSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Integer> tasksOfUnit = new HashMap<>();
    private final Map<String, List<WorkDelivered>> judgements = new TreeMap<>();
    private final Set<String> completed = new HashSet<>();
    private BigDecimal spent = BigDecimal.ZERO;
    private int total;
    private int accepted;
    private boolean closed;

    DemandBook(DemandRequested request, int feeBasisPoints) {
        this.request = request;
        this.feeBasisPoints = feeBasisPoints;
    }

    void opened(UnitOpened unit) {
        assertThat(openTasks).as("1: opened once").doesNotContainAnyElementsOf(unit.getTaskIds());
        openTasks.addAll(unit.getTaskIds());
        tasksOfUnit.put(unit.getUnitId(), unit.getTaskIds().size());
        judgements.put(unit.getUnitId(), new ArrayList<>());
        total += unit.getTaskIds().size();
        withinBudget();
    }

    boolean knows(String unitId) {
        return tasksOfUnit.containsKey(unitId);
    }

    boolean isOpen(String taskId) {
        return openTasks.contains(taskId);
    }

    boolean ended() {
        return openTasks.isEmpty();
    }

    boolean pays(WorkDelivered work) {
        return work.getTerms()
                        .getPay()
                        .getAmount()
                        .compareTo(request.getMaxPayPerTask().getAmount())
                <= 0;
    }

    BigDecimal fee(WorkDelivered work) {
        return Assessor.fee(work.getTerms().getPay().getAmount(), feeBasisPoints);
    }

    void withdrawn(TaskWithdrawn gone) {
        assertThat(ending).as("7: given up before it is withdrawn").isNotNull();
        assertThat(openTasks).as("2: withdrawn while open").contains(gone.getTaskId());
        assertThat(withdrawn.add(gone.getTaskId())).as("2: withdrawn once").isTrue();
    }

    /** Whether all that should be withdrawn is. */
    boolean isWithdrawn() {
        return ending == null || withdrawn.containsAll(openTasks);
    }

    /** The task's work is accepted. */
    void accepted(WorkDelivered work, WorkAccepted verdict) {
        openTasks.remove(work.getTaskId());
        known(judgements, work.getUnitId()).add(work);
        accepted++;
        if (verdict.getClientBillable()) {
            spent = spent.add(verdict.getTerms().getPay().getAmount()).add(verdict.getFee());
        }
        withinBudget();
    }

    /** The task comes back undone. */
    void released(String taskId) {
        openTasks.remove(taskId);
    }

    void closed() {
        assertThat(openTasks).as("2: closed with nothing open").isEmpty();
        assertThat(closed).as("2: closed once").isFalse();
        closed = true;
    }

    /** The most frequent answer; of equals, that which was delivered first. */
    void completed(UnitCompleted unit) {
        String unitId = unit.getUnitId();
        assertThat(completed.add(unitId)).as("2: completed once").isTrue();
        assertThat(openTasks).as("2: all tasks of the unit ended").noneMatch(id -> id.contains("/" + unitId + "/"));
        List<WorkDelivered> works = known(judgements, unitId);
        Map<String, Integer> votes = new HashMap<>();
        works.forEach(work -> votes.merge(work.getAnswer(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(n -> n).max().orElse(0);
        @Nullable
        String answer = works.stream()
                .map(WorkDelivered::getAnswer)
                .filter(each -> known(votes, each) == most)
                .findFirst()
                .orElse(null);
        assertThat(unit.getAnswer()).as("2: answer of " + unitId).isEqualTo(answer);
        assertThat(unit.getStatus())
                .isEqualTo(
                        works.isEmpty()
                                ? UnitStatus.ABANDONED
                                : works.size() < known(tasksOfUnit, unitId) ? UnitStatus.PARTIAL : UnitStatus.COMPLETE);
        assertThat(unit.getJudgements())
                .extracting(judgement -> judgement.getAssignmentId())
                .containsExactlyElementsOf(
                        works.stream().map(WorkDelivered::getAssignmentId).toList());
    }

    /** The client is told the truth. */
    void told(DemandUpdated update, Instant now) {
        DemandStatus running = ended() ? DemandStatus.COMPLETED : DemandStatus.ACCEPTED;
        assertThat(update.getStatus()).as("9: status").isEqualTo(ending == null ? running : ending);
        assertThat(update.getTasksTotal()).as("9: tasks").isEqualTo(total);
        assertThat(update.getTasksAccepted()).as("9: tasks accepted").isEqualTo(accepted);
        assertThat(update.getTasksOpen()).as("9: tasks open").isEqualTo(openTasks.size());
        assertThat(update.getSpent().getAmount()).as("7: spent").isEqualByComparingTo(spent);
        assertThat(update.getReserved().getAmount()).as("7: reserved").isEqualByComparingTo(reserved());
        assertThat(update.getFinal$()).as("9: final once nothing is open").isEqualTo(ended());
        assertThat(told != null && told.getFinal$())
                .as("9: nothing follows the final update")
                .isFalse();
        assertThat(update.getAt()).as("9: told now").isEqualTo(now);
        told = update;
    }

    /** Everything has an end, and the client knows. */
    void isAtRest() {
        String demandId = request.getDemandId();
        assertThat(openTasks).as("2: nothing of %s is open", demandId).isEmpty();
        assertThat(told).as("9: its client was told of %s", demandId).isNotNull();
        assertThat(told != null && told.getFinal$())
                .as("9: the last update of %s is final", demandId)
                .isTrue();
        assertThat(completed).as("2: every unit of %s has a result", demandId).isEqualTo(tasksOfUnit.keySet());
        assertThat(closed).as("2: %s is closed", demandId).isEqualTo(total > 0);
    }

    private BigDecimal reserved() {
        BigDecimal worst = Assessor.cost(request.getMaxPayPerTask().getAmount(), feeBasisPoints);
        return worst.multiply(BigDecimal.valueOf(openTasks.size()));
    }

    private void withinBudget() {
        assertThat(spent.add(reserved()))
                .as("7: within budget of %s", request.getDemandId())
                .isLessThanOrEqualTo(request.getBudget().getAmount());
    }
}
