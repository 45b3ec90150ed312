package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.euro;
import static io.guildhall.tasks.lifecycle.streams.Records.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.TaskWithdrawn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancellationTopologyTest extends TaskServiceScene {

    @Test
    void cancelled_demand_is_withdrawn_and_ends_when_the_router_has_answered() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 2).build());
        service.send(Topics.DEMAND_CANCELLATIONS, "d1", new DemandCancelled("d1", "acme", "changed our minds"));

        assertThat(service.read(Topics.TASK_LIFECYCLE, TaskWithdrawn.class))
                .extracting(TaskWithdrawn::getTaskId, TaskWithdrawn::getReason)
                .containsExactly(tuple("d1/u1/1", "CANCELLED"), tuple("d1/u2/1", "CANCELLED"));
        service.send(Topics.ROUTING_ASSIGNMENTS, "d1", released("d1/u1/1", ReleaseReason.WITHDRAWN));
        service.send(Topics.ROUTING_ASSIGNMENTS, "d1", released("d1/u2/1", ReleaseReason.WITHDRAWN));

        DemandUpdated last = updates().getLast();
        assertThat(last.getStatus()).isEqualTo(DemandStatus.CANCELLED);
        assertThat(last.getFinal$()).isTrue();
        assertThat(last.getReasons()).extracting(Reason::getCode).containsExactly("CANCELLED");
        assertThat(service.read(Topics.DEMAND_RESULTS, UnitCompleted.class))
                .extracting(UnitCompleted::getStatus)
                .containsOnly(UnitStatus.ABANDONED);
    }

    @Test
    void all_tasks_of_the_largest_demand_are_withdrawn_in_slices() {
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1_000)
                        .setJudgementsPerUnit(9)
                        .setBudget(euro("30000.0000"))
                        .build());
        assertThat(updates())
                .singleElement()
                .satisfies(update -> assertThat(update.getTasksTotal()).isEqualTo(9_000));

        service.send(Topics.DEMAND_CANCELLATIONS, "d1", new DemandCancelled("d1", "acme", "changed our minds"));
        assertThat(service.read(Topics.TASK_LIFECYCLE, TaskWithdrawn.class)).hasSizeBetween(1, 64 * 9);
        service.pass(Duration.ofSeconds(60));

        assertThat(service.read(Topics.TASK_LIFECYCLE, TaskWithdrawn.class)).hasSizeGreaterThan(9_000 - 65 * 9);
    }
}
