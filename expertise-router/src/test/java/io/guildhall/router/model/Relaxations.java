package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.TaskRouted;
import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guarantee 4 where a task makes do with less: after its wait, one step at a time, and never under what was stated. */
final class Relaxations {

    private static final Pattern RULE =
            Pattern.compile("RELAXED_(\\d+): (\\S+) level (\\d) to (\\S+) level (\\d) after (\\d+) s");
    private static final String ASSIGNED = "LEAST_SPARE_EXPERTISE";

    private final Facts facts;

    Relaxations(Facts facts) {
        this.facts = facts;
    }

    void relaxed(TaskRouted routed) {
        String about = routed.getTaskIds().getFirst();
        Task task = given(facts.tasks.get(about), "4: " + about + " is relaxed, but does not wait");
        assertThat(task.lease == null && !task.held && facts.deadlinesCount)
                .as("4: %s waits, and deadlines count", about)
                .isTrue();
        Matcher rule = RULE.matcher(Objects.requireNonNullElse(routed.getRule(), ""));
        assertThat(rule.matches()).as("4: the rule of %s", routed).isTrue();
        Pool from = facts.pool(rule.group(2));
        int step = Integer.parseInt(rule.group(1));
        assertThat(from.getRelaxAfterSeconds()).as("4: %s relaxes", from).isEqualTo(Integer.valueOf(rule.group(6)));
        assertThat(facts.client(routed.getClientId()).getStatus()).isEqualTo(ClientStatus.ACTIVE);
        Instant since = since(task, step, from, Integer.parseInt(rule.group(3)));
        assertThat(since.plusSeconds(from.getRelaxAfterSeconds()))
                .as("4: wait of %s", about)
                .isBeforeOrEqualTo(facts.now);
        Pool to = facts.pool(rule.group(4));
        int level = Integer.parseInt(rule.group(5));
        step(task.queued, from, Integer.parseInt(rule.group(3)), to, level);
        assertThat(routed.getDomain()).isEqualTo(to.getDomain());
        assertThat(routed.getMinimumLevel()).isEqualTo(level);
        task.relaxed = new Task.Relaxed(step, to.getPoolId(), level, facts.now);
    }

    /** Since when it has waited for this step, which follows the one before, or is the first. */
    private Instant since(Task task, int step, Pool from, int level) {
        Task.Relaxed before = task.relaxed;
        if (step == 1) {
            assertThat(before == null || facts.wasRetired(before.poolId()))
                    .as("4: the first step")
                    .isTrue();
            assertThat(level).as("4: level at first").isEqualTo(Eligibility.level(task.queued, from));
            return task.openedAt;
        }
        Task.Relaxed last = given(before, "4: step " + step + " is not the first");
        assertThat(last.steps() + 1).as("4: step").isEqualTo(step);
        assertThat(last.poolId()).isEqualTo(from.getPoolId());
        assertThat(last.level()).isEqualTo(level);
        return last.at();
    }

    private static void step(QueueTasks queued, Pool from, int before, Pool to, int level) {
        boolean named = queued.getPoolId() != null;
        int lowest =
                named ? from.getMinimumLevel() : Math.max(1, Objects.requireNonNullElse(queued.getStatedLevel(), 1));
        if (to.getPoolId().equals(from.getPoolId())) {
            assertThat(level).as("4: one level down").isEqualTo(before - 1).isGreaterThanOrEqualTo(lowest);
            return;
        }
        assertThat(before).as("4: no level is left").isLessThanOrEqualTo(lowest);
        assertThat(to.getPoolId()).as("4: successor").isEqualTo(from.getSuccessorPoolId());
        assertThat(to.getStatus()).isEqualTo(PoolStatus.ACTIVE);
        assertThat(level).isEqualTo(Math.max(to.getMinimumLevel(), lowest));
        if (!named && queued.getStatedLevel() != null) {
            assertThat(to.getDomain()).as("4: the stated domain").isEqualTo(queued.getDomain());
        }
    }

    /** The level that an assignment must go by: its rule says whether it is relaxed. */
    int level(TaskAssigned assigned, Task task, Pool pool) {
        String about = assigned.getAssignmentId();
        Task.Relaxed relaxed = task.relaxed;
        String rule = assigned.getChoice().getRule();
        if (rule.equals(ASSIGNED)) {
            assertThat(relaxed == null || facts.wasRetired(relaxed.poolId()))
                    .as("4: %s is given out as it was at first", about)
                    .isTrue();
            assertThat(fits(pool, task.queued)).as("4: pool of %s", about).isTrue();
            return Eligibility.level(task.queued, pool);
        }
        Task.Relaxed last = given(relaxed, "4: nothing was said of relaxing " + about);
        assertThat(rule).as("4: rule of %s", about).isEqualTo(ASSIGNED + ",RELAXED_" + last.steps());
        assertThat(pool.getPoolId()).as("4: pool of %s", about).isEqualTo(last.poolId());
        return last.level();
    }

    private boolean fits(Pool pool, QueueTasks queued) {
        String named = queued.getPoolId();
        boolean right = named == null
                ? pool.getDomain().equals(queued.getDomain())
                : pool.getPoolId().equals(named);
        return right || facts.isSuccessor(pool.getPoolId());
    }
}
