package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.given;
import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.tasks.model.WorkBook.Stand;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one demand that was taken, from what the task service was told and what it wrote. */
final class DemandBook {

    final DemandRequested request;
    final int feeBasisPoints;

    /** Where it stands, once it is given up. */
    @Nullable DemandStatus ending;

    @Nullable DemandUpdated told;

    /** Tasks without an answer, and what each is for. */
    final Map<String, Purpose> waiting = new TreeMap<>();

    final Map<String, WorkBook> works = new TreeMap<>();

    /** Which review each review task is. */
    final Map<String, String> reviewOfTask = new HashMap<>();

    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private final Map<String, Integer> numbered = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private int total;
    private boolean closed;

    DemandBook(DemandRequested request, int feeBasisPoints) {
        this.request = request;
        this.feeBasisPoints = feeBasisPoints;
    }

    void opened(UnitOpened unit) {
        unit.getTaskIds().forEach(id -> waiting.put(id, Purpose.JUDGE));
        wanted.put(unit.getUnitId(), unit.getTaskIds().size());
        numbered.put(unit.getUnitId(), unit.getTaskIds().size());
        total += unit.getTaskIds().size();
        isWithinBudget();
    }

    void opened(TaskOpened task) {
        int number = known(numbered, task.getUnitId()) + 1;
        assertThat(ending).as("7: no task of a demand that is given up").isNull();
        assertThat(task.getTaskId()).isEqualTo(request.getDemandId() + "/" + task.getUnitId() + "/" + number);
        assertThat(task.getExcludedWorkerIds()).as("4: its judges").containsAll(judgesOf(task.getUnitId()));
        numbered.put(task.getUnitId(), number);
        waiting.put(task.getTaskId(), task.getPurpose());
        total++;
        isWithinBudget();
    }

    boolean knows(String unitId) {
        return wanted.containsKey(unitId);
    }

    /** Whether judgements are still to come, so that it can be given up. */
    boolean isRunning() {
        return ending == null && judging() > 0;
    }

    /** Whether nothing can change any more but by a reversal. */
    boolean isSettled() {
        return open() == 0 && works.values().stream().noneMatch(work -> work.is(Stand.DENIED, Stand.APPEALED));
    }

    /** The work of that task that is being done again. */
    @Nullable WorkBook reworkOf(String taskId) {
        return works.values().stream()
                .filter(work -> work.stand == Stand.SENT_BACK
                        && work.delivered.getTaskId().equals(taskId))
                .findFirst()
                .orElse(null);
    }

    Set<String> judgesOf(String unitId) {
        Set<String> judges = new HashSet<>();
        works.values().stream()
                .filter(work -> work.inside
                        && work.delivered.getUnitId().equals(unitId)
                        && work.delivered.getPurpose() == Purpose.JUDGE)
                .forEach(work -> judges.add(work.delivered.getWorkerId()));
        return judges;
    }

    /** What decides on its work: answers that cannot be compared need a reviewer. */
    ReviewPolicy policy() {
        boolean free = request.getAnswerOptions().isEmpty();
        return free && request.getReviewPolicy() == ReviewPolicy.CONSENSUS
                ? ReviewPolicy.REVIEWER
                : request.getReviewPolicy();
    }

    @Nullable String goldOf(String unitId) {
        return Assessor.goodUnits(request).stream()
                .filter(unit -> unit.getUnitId().equals(unitId))
                .findFirst()
                .orElseThrow()
                .getGoldAnswer();
    }

    /** The work is for a task that waits for it, or is done again; else it is paid outside the demand. */
    WorkBook delivered(WorkDelivered work) {
        WorkBook before = reworkOf(work.getTaskId());
        boolean awaited = waiting.get(work.getTaskId()) == work.getPurpose() || before != null;
        boolean inside = awaited && !work.getOverdue();
        WorkBook book = new WorkBook(work, inside, inside ? before : null);
        if (inside) {
            waiting.remove(work.getTaskId());
            if (before != null) {
                before.stand = Stand.REDONE;
            }
        }
        works.put(book.id(), book);
        return book;
    }

    boolean pays(WorkDelivered work) {
        BigDecimal most = request.getMaxPayPerTask().getAmount();
        return work.getTerms().getPay().getAmount().compareTo(most) <= 0;
    }

    BigDecimal fee(WorkDelivered work) {
        return Assessor.fee(work.getTerms().getPay().getAmount(), feeBasisPoints);
    }

    void withdrawn(TaskWithdrawn gone) {
        boolean review = waiting.get(gone.getTaskId()) == Purpose.REVIEW;
        assertThat(ending != null || review).as("2: wanted no more").isTrue();
        assertThat(waiting).as("2: withdrawn while it waits").containsKey(gone.getTaskId());
        assertThat(withdrawn.add(gone.getTaskId())).as("2: withdrawn once").isTrue();
    }

    /** Whether all is done that a unit or a demand is owed once nothing of it is open. */
    void isUpToDate(boolean withdrawals) {
        assertThat(!withdrawals || ending == null || withdrawn.containsAll(waiting.keySet()))
                .as("2: %s is withdrawn", request.getDemandId())
                .isTrue();
        wanted.keySet()
                .forEach(unit -> assertThat(completed.contains(unit))
                        .as("2: result of %s", unit)
                        .isEqualTo(isDecided(unit)));
        assertThat(closed).as("2: closed").isEqualTo(closed || (total > 0 && isSettled()));
        boolean isLast = told != null && told.getFinal$();
        assertThat(isLast).as("9: final once all is answered").isEqualTo(isSettled());
    }

    private boolean isDecided(String unitId) {
        return completed.contains(unitId)
                || (waiting.keySet().stream().noneMatch(id -> isOf(id, unitId) && waiting.get(id) == Purpose.JUDGE)
                        && works.values().stream()
                                .noneMatch(work -> work.delivered.getUnitId().equals(unitId)
                                        && work.is(Stand.AWAITED, Stand.SENT_BACK)));
    }

    private static boolean isOf(String taskId, String unitId) {
        return taskId.contains("/" + unitId + "/");
    }

    boolean waitsForJudges(String unitId) {
        return waiting.entrySet().stream()
                .anyMatch(task -> isOf(task.getKey(), unitId) && task.getValue() == Purpose.JUDGE);
    }

    void closed() {
        assertThat(isSettled()).as("2: closed with nothing open").isTrue();
        assertThat(closed).as("2: closed once").isFalse();
        closed = true;
    }

    /** Made of the judgements that count, with an answer that most of them gave. */
    void completed(UnitCompleted unit) {
        String unitId = unit.getUnitId();
        assertThat(isDecided(unitId)).as("2: nothing of %s is open", unitId).isTrue();
        assertThat(completed.add(unitId)).as("2: completed once").isTrue();
        List<WorkDelivered> counting = works.values().stream()
                .filter(work -> work.inside
                        && work.delivered.getUnitId().equals(unitId)
                        && work.delivered.getPurpose() == Purpose.JUDGE)
                .filter(work -> work.stand == Stand.ACCEPTED || work.reversed)
                .map(work -> work.delivered)
                .toList();
        assertThat(unit.getJudgements())
                .extracting(judgement -> judgement.getAssignmentId())
                .containsExactlyInAnyOrderElementsOf(
                        counting.stream().map(WorkDelivered::getAssignmentId).toList());
        boolean complete = counting.size() >= known(wanted, unitId);
        UnitStatus partly = complete ? UnitStatus.COMPLETE : UnitStatus.PARTIAL;
        assertThat(unit.getStatus()).isEqualTo(counting.isEmpty() ? UnitStatus.ABANDONED : partly);
        if (!counting.isEmpty() && policy() != ReviewPolicy.CONSENSUS) {
            hasMostVotes(given(unit.getAnswer(), "2: an answer"), counting);
        }
    }

    private static void hasMostVotes(String answer, List<WorkDelivered> counting) {
        Map<String, Integer> votes = new HashMap<>();
        counting.forEach(work -> votes.merge(work.getAnswer(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(n -> n).max().orElseThrow();
        assertThat(votes.get(answer)).as("2: votes for the answer").isEqualTo(most);
    }

    /** The client is told the truth. */
    void told(DemandUpdated update, Instant now) {
        DemandStatus running = judging() == 0 ? DemandStatus.COMPLETED : DemandStatus.ACCEPTED;
        assertThat(update.getStatus()).as("9: status").isEqualTo(ending == null ? running : ending);
        assertThat(update.getTasksTotal()).as("9: tasks").isEqualTo(total);
        long accepted = works.values().stream()
                .filter(work -> work.inside && work.stand == Stand.ACCEPTED)
                .count();
        assertThat(update.getTasksAccepted()).as("9: tasks accepted").isEqualTo((int) accepted);
        assertThat(update.getTasksOpen()).as("9: tasks open").isEqualTo(open());
        assertThat(given(update.getSpent(), "7: spent").getAmount())
                .as("7: spent")
                .isEqualByComparingTo(spent());
        assertThat(given(update.getReserved(), "7: reserved").getAmount())
                .as("7: reserved")
                .isEqualByComparingTo(reserved());
        assertThat(update.getFinal$()).as("9: final once nothing is open").isEqualTo(isSettled());
        assertThat(told != null && told.getFinal$() && update.getFinal$())
                .as("9: final once, but for a reversal")
                .isFalse();
        assertThat(update.getAt()).as("9: told now").isEqualTo(now);
        told = update;
    }

    /** Guarantee 7. */
    void isWithinBudget() {
        assertThat(spent().add(reserved()))
                .as("7: within budget of %s", request.getDemandId())
                .isLessThanOrEqualTo(request.getBudget().getAmount());
    }

    boolean affordsTask() {
        return spent().add(reserved())
                        .add(worst())
                        .compareTo(request.getBudget().getAmount())
                <= 0;
    }

    private int open() {
        return waiting.size() + (int) undecided();
    }

    private int judging() {
        return (int) (waiting.values().stream()
                        .filter(purpose -> purpose == Purpose.JUDGE)
                        .count()
                + undecided());
    }

    private long undecided() {
        return works.values().stream()
                .filter(work -> work.is(Stand.AWAITED, Stand.SENT_BACK))
                .count();
    }

    BigDecimal worst() {
        return Assessor.cost(request.getMaxPayPerTask().getAmount(), feeBasisPoints);
    }

    private BigDecimal spent() {
        return works.values().stream()
                .filter(work -> work.stand == Stand.ACCEPTED)
                .map(work -> work.cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A rejected task keeps what it had; what was taken back keeps what it cost. */
    private BigDecimal reserved() {
        BigDecimal tasks = worst().multiply(BigDecimal.valueOf(open()));
        return works.values().stream()
                .filter(work -> work.is(Stand.DENIED, Stand.APPEALED))
                .map(work -> work.reversed ? work.cost : worst())
                .reduce(tasks, BigDecimal::add);
    }
}
