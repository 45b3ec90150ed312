package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.unit.UnitStatus;
import java.time.Duration;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class CancellationsTest {

    @Test
    void cancelled_demand_is_withdrawn_unit_by_unit_and_keeps_its_money_reserved() {
        Scene scene = Scene.withClient()
                .request(request("d1").units(3))
                .deliver("d1/u2/1", "yes")
                .cancel("d1", "acme");

        scene.then()
                .hasExactlyElementsOfTypes(
                        DemandGivenUp.class, DemandUpdated.class, TasksWithdrawn.class, TasksWithdrawn.class);
        assertThat(scene.latest(TasksWithdrawn.class))
                .extracting(TasksWithdrawn::taskIds)
                .containsExactly(List.of("d1/u1/1"), List.of("d1/u3/1"));
        Standing standing = scene.the(DemandUpdated.class).standing();
        assertThat(standing.status()).isEqualTo(DemandStatus.CANCELLED);
        assertThat(standing.last()).isFalse();
        assertThat(standing.reserved()).isEqualTo(BigMoney.parse("EUR 4.8000"));
    }

    @Test
    void withdrawn_tasks_end_as_the_router_answers() {
        Scene scene = Scene.withClient().request(request("d1")).cancel("d1", "acme");

        scene.release("d1/u1/1", Release.WITHDRAWN);
        scene.then().hasExactlyElementsOfTypes(TaskReleased.class, UnitCompleted.class);
        assertThat(scene.the(UnitCompleted.class).result().status()).isEqualTo(UnitStatus.ABANDONED);
        assertThat(scene.the(UnitCompleted.class).result().reason()).isEqualTo(ReasonCode.CANCELLED);

        scene.deliver("d1/u2/1", "yes");
        scene.then()
                .hasExactlyElementsOfTypes(
                        WorkAccepted.class, UnitCompleted.class, DemandClosed.class, DemandUpdated.class);
        DemandUpdated last = scene.the(DemandUpdated.class);
        assertThat(last.standing().status()).isEqualTo(DemandStatus.CANCELLED);
        assertThat(last.standing().last()).isTrue();
        assertThat(last.standing().tasksAccepted()).isEqualTo(1);
        assertThat(last.standing().spent()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(last.reasons()).containsExactly(Ending.CANCELLED.reason());
    }

    @Test
    void what_ends_before_its_turn_is_not_withdrawn_any_more() {
        Scene scene = Scene.withClient().request(request("d1")).steps(0).cancel("d1", "acme");
        scene.then().hasExactlyElementsOfTypes(DemandGivenUp.class, DemandUpdated.class);

        scene.deliver("d1/u1/1", "yes").steps(9).pass(Duration.ZERO);

        assertThat(scene.the(TasksWithdrawn.class).taskIds()).containsExactly("d1/u2/1");
    }

    @Test
    void closing_a_client_goes_on_after_a_restart() {
        Scene scene = Scene.withClient()
                .request(request("d1").units(1))
                .steps(0)
                .client("acme", ClientStatus.CLOSED)
                .restart();

        scene.steps(9).pass(Duration.ZERO);

        assertThat(scene.the(TasksWithdrawn.class).taskIds()).containsExactly("d1/u1/1");
    }

    @Test
    void cancellation_must_come_from_the_client_of_the_demand() {
        Scene scene = Scene.withClient().request(request("d1"));

        scene.cancel("d1", "rival").thenRefused(ReasonCode.CLIENT_MISMATCH);
    }

    @Test
    void demand_is_cancelled_once() {
        Scene scene = Scene.withClient().request(request("d1").units(1)).cancel("d1", "acme");
        scene.cancel("d1", "acme").thenRefused(ReasonCode.ALREADY_ENDED);

        scene.release("d1/u1/1", Release.WITHDRAWN);

        scene.cancel("d1", "acme").thenRefused(ReasonCode.ALREADY_ENDED);
    }

    @Test
    void demand_expires_at_its_deadline_but_not_while_the_core_is_behind() {
        Scene scene = Scene.withClient()
                .request(request("d1").units(1).with(r -> r.deadline = Scene.START.plusSeconds(60)))
                .restart()
                .deadlinesCount(false)
                .pass(Duration.ofSeconds(60));
        scene.then().isEmpty();

        scene.deadlinesCount(true).pass(Duration.ZERO);

        scene.then().hasExactlyElementsOfTypes(DemandGivenUp.class, DemandUpdated.class, TasksWithdrawn.class);
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.EXPIRED);
        assertThat(scene.the(TasksWithdrawn.class).reason()).isEqualTo(ReasonCode.DEADLINE_PASSED);
        scene.release("d1/u1/1", Release.WITHDRAWN);
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
    }

    @Test
    void demand_that_ended_in_time_does_not_expire() {
        Scene scene = Scene.withClient()
                .request(request("d1").units(1).with(r -> r.deadline = Scene.START.plusSeconds(60)))
                .deliver("d1/u1/1", "yes");

        scene.pass(Duration.ofDays(1)).then().isEmpty();
    }

    @Test
    void closing_a_client_gives_up_its_demands_and_no_others() {
        Scene scene = Scene.withClient()
                .client("other", ClientStatus.ACTIVE)
                .request(request("d1").units(1))
                .request(request("d2").units(1))
                .request(request("d3").units(1).with(r -> r.clientId = "other"));

        scene.client("acme", ClientStatus.CLOSED);

        scene.then()
                .hasExactlyElementsOfTypes(
                        ClientSet.class,
                        DemandGivenUp.class,
                        DemandUpdated.class,
                        DemandGivenUp.class,
                        DemandUpdated.class,
                        TasksWithdrawn.class,
                        TasksWithdrawn.class);
        assertThat(scene.latest(TasksWithdrawn.class))
                .extracting(withdrawn -> withdrawn.demand().demandId())
                .containsExactly("d1", "d2");
        assertThat(scene.latest(TasksWithdrawn.class))
                .extracting(TasksWithdrawn::reason)
                .containsOnly(ReasonCode.CLIENT_CLOSED);
        scene.client("acme", ClientStatus.CLOSED).then().hasExactlyElementsOfTypes(ClientSet.class);
    }
}
