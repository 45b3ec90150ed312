package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** A client leaves while 100,000 of its tasks wait. */
class OvernightLossTest {

    private static final int DEMANDS = 100;
    private static final int UNITS = 1_000;

    /** What the carrier does at one tick, about. */
    private static final int STEPS_PER_TICK = 2_000;

    /** Of so many tasks one is leased when the client leaves. */
    private static final int LEASED = 50;

    private final Scene scene = Scene.withClient().client("other", ClientStatus.ACTIVE);

    @Test
    void everything_that_waits_is_withdrawn_in_slices_and_everything_is_settled() {
        publish();

        List<String> withdrawn = close();
        assertThat(withdrawn).doesNotHaveDuplicates().hasSize(DEMANDS * UNITS);

        Set<String> done = answer(withdrawn);

        assertThat(scene.all(WorkAccepted.class))
                .extracting(accepted -> accepted.work().delivery().taskId())
                .containsExactlyInAnyOrderElementsOf(done);
        assertThat(scene.all(UnitCompleted.class)).hasSize(DEMANDS * UNITS);
        assertThat(scene.all(DemandClosed.class)).hasSize(DEMANDS);
        List<DemandUpdated> last = scene.all(DemandUpdated.class).stream()
                .filter(update -> update.standing().last())
                .toList();
        assertThat(last).hasSize(DEMANDS).allSatisfy(update -> {
            assertThat(update.standing().status()).isEqualTo(DemandStatus.CANCELLED);
            assertThat(update.standing().tasksAccepted()).isEqualTo(UNITS / LEASED);
            assertThat(update.standing().spent()).isEqualTo(BigMoney.parse("EUR 36.0000"));
            assertThat(update.standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        });
        assertThat(scene.demand("stays").running()).isTrue();
    }

    private void publish() {
        for (int demand = 0; demand < DEMANDS; demand++) {
            scene.request(request("d" + demand).units(UNITS).budget("2400.0000"));
        }
        scene.request(request("stays").with(r -> r.clientId = "other"));
    }

    /** The client is closed; the service is stopped in the middle of it. */
    private List<String> close() {
        scene.steps(64).client("acme", ClientStatus.CLOSED);
        List<String> withdrawn = new ArrayList<>(taskIds());
        int slices = 0;
        do {
            if (slices == 20) {
                scene.restart();
            }
            scene.steps(STEPS_PER_TICK).pass(Duration.ofMillis(500));
            withdrawn.addAll(taskIds());
            slices++;
        } while (!scene.latest(TasksWithdrawn.class).isEmpty());
        assertThat(slices).isGreaterThan(DEMANDS * UNITS / STEPS_PER_TICK);
        return withdrawn;
    }

    private List<String> taskIds() {
        return scene.latest(TasksWithdrawn.class).stream()
                .flatMap(gone -> gone.taskIds().stream())
                .toList();
    }

    /** The router answers for each: what was leased is done, the rest is released. */
    private Set<String> answer(List<String> withdrawn) {
        Set<String> done = new HashSet<>();
        for (String taskId : withdrawn) {
            int unit = Integer.parseInt(taskId.split("/", -1)[1].substring(1));
            if (unit % LEASED == 0) {
                scene.deliver(taskId, "yes");
                done.add(taskId);
            } else {
                scene.release(taskId, Release.WITHDRAWN);
            }
        }
        return done;
    }
}
