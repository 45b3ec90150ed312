package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.work.AcceptedBy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 100,000 reviews wait. What that costs is reported and not asserted: machines differ. */
class OpenWindowsTest {

    private static final int DEMANDS = 100;
    private static final int UNITS = 1_000;
    private static final int WINDOWS = DEMANDS * UNITS;

    /** A tick every half second, for five minutes. */
    private static final int TICKS = 600;

    private final MapTables tables = new MapTables();
    private final TaskDecider decider = new TaskDecider(Scene.SETTINGS);

    @Test
    void waiting_costs_next_to_nothing_survives_a_restart_and_ends_in_time() {
        Instant opened = open();
        long restart = cpuNanos();
        TaskState state = new TaskState(tables);
        report("a restart with all open takes %.0f ms of processor time", (cpuNanos() - restart) / 1e6);
        assertThat(state.openWindows()).isEqualTo(WINDOWS);

        long idle = cpuNanos();
        for (int tick = 1; tick <= TICKS; tick++) {
            Instant now = opened.plus(Duration.ofMillis(500L * tick));
            assertThat(decider.proceed(state, new Tick(now, true))).isEmpty();
        }
        report("waiting takes %.6f %% of a core", 100 * (cpuNanos() - idle) / (TICKS * 0.5e9));

        long ending = cpuNanos();
        endAll(state, opened);
        report("ending one takes %.1f µs of processor time", (cpuNanos() - ending) / 1e3 / WINDOWS);
        assertThat(state.openWindows()).isZero();
    }

    /** Each window ends at the first look at the clock at or after its time, and not before. */
    private void endAll(TaskState state, Instant opened) {
        Instant due = opened.plus(Duration.ofDays(3));
        assertThat(decider.proceed(state, new Tick(due.minusMillis(1), true))).isEmpty();
        Tick tick = new Tick(due, true);
        int silences = 0;
        for (List<TaskEvent> step = decider.proceed(state, tick); !step.isEmpty(); ) {
            for (TaskEvent event : step) {
                silences +=
                        event instanceof WorkAccepted accepted && accepted.acceptedBy() == AcceptedBy.SILENCE ? 1 : 0;
                decider.evolve(state, event);
            }
            step = decider.proceed(state, tick);
        }
        assertThat(silences).isEqualTo(WINDOWS);
    }

    private Instant open() {
        Scene scene = new Scene(tables).client("acme", ClientStatus.ACTIVE);
        for (int demand = 0; demand < DEMANDS; demand++) {
            String id = "d" + demand;
            scene.request(
                    request(id).units(UNITS).budget("2400.0000").with(r -> r.reviewPolicy = ReviewPolicy.REVIEWER));
            for (int unit = 1; unit <= UNITS; unit++) {
                scene.deliver(id + "/u" + unit + "/1", "yes");
            }
        }
        return scene.now();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String format, double figure) {
        System.out.printf("100,000 open windows: " + format + "%n", figure);
    }
}
