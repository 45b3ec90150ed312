package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.unit.UnitStatus;
import io.guildhall.tasks.work.Price;
import java.time.Duration;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void delivered_work_is_accepted_and_the_client_told_within_a_second() {
        Scene scene = Scene.withClient().request(request("d1")).deliver("d1/u1/1", "yes");

        scene.then().hasExactlyElementsOfTypes(WorkAccepted.class, UnitCompleted.class);
        Price price = scene.the(WorkAccepted.class).work().price();
        assertThat(price.clientBillable()).isTrue();
        assertThat(price.fee()).isEqualTo(BigMoney.parse("EUR 0.3000"));
        scene.pass(Duration.ofMillis(999)).then().isEmpty();
        Standing standing =
                scene.pass(Duration.ofMillis(1)).the(DemandUpdated.class).standing();
        assertThat(standing.tasksAccepted()).isEqualTo(1);
        assertThat(standing.spent()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(standing.reserved()).isEqualTo(BigMoney.parse("EUR 2.4000"));
        scene.pass(Duration.ofHours(1)).then().isEmpty();
    }

    @Test
    void demand_is_completed_with_its_last_task() {
        Scene scene = Scene.withClient()
                .request(request("d1"))
                .deliver("d1/u1/1", "yes")
                .deliver("d1/u2/1", "no");

        scene.then()
                .hasExactlyElementsOfTypes(
                        WorkAccepted.class, UnitCompleted.class, DemandClosed.class, DemandUpdated.class);
        Standing standing = scene.the(DemandUpdated.class).standing();
        assertThat(standing.status()).isEqualTo(DemandStatus.COMPLETED);
        assertThat(standing.last()).isTrue();
        assertThat(standing.spent()).isEqualTo(BigMoney.parse("EUR 3.6000"));
        assertThat(standing.reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
    }

    @Test
    void answer_of_a_unit_is_that_of_most_and_of_equals_the_first() {
        Scene scene = Scene.withClient().request(request("d1").units(1).with(r -> r.judgementsPerUnit = 3));

        scene.deliver("d1/u1/2", "no").deliver("d1/u1/1", "yes").deliver("d1/u1/3", "yes");
        assertThat(scene.the(UnitCompleted.class).result().answer()).isEqualTo("yes");
        assertThat(scene.the(UnitCompleted.class).result().agreement()).isEqualTo(2.0 / 3);

        scene.request(request("d2").units(1).with(r -> r.judgementsPerUnit = 2));
        scene.deliver("d2/u1/2", "no").deliver("d2/u1/1", "yes");
        assertThat(scene.the(UnitCompleted.class).result().answer()).isEqualTo("no");
    }

    @Test
    void answers_are_not_kept_once_they_are_published() {
        Scene scene = Scene.withClient().request(request("d1").with(r -> r.judgementsPerUnit = 2));
        scene.deliver("d1/u1/1", "no");
        assertThat(scene.unit("d1", "u1"))
                .extracting(unit -> unit.judgements().delivered(), LIST)
                .hasSize(1);

        scene.deliver("d1/u1/2", "no");

        assertThat(scene.the(UnitCompleted.class).result().judgements()).hasSize(2);
        assertThat(scene.unit("d1", "u1"))
                .extracting(unit -> unit.judgements().delivered(), LIST)
                .isEmpty();
    }

    @Test
    void work_delivered_twice_counts_once() {
        Scene scene = Scene.withClient().request(request("d1")).deliver("d1/u1/1", "yes");

        scene.deliver("d1/u1/1", "yes").then().isEmpty();
        scene.deliver("d1/u2/1", "yes").deliver("d1/u1/1", "yes").then().isEmpty();
    }

    @Test
    void overdue_work_is_paid_once_outside_the_demand() {
        Scene scene = Scene.withClient().request(request("d1"));
        Standing before = scene.the(DemandUpdated.class).standing();

        scene.deliver(scene.delivery("d1/u1/1", 1, "1.5000", "yes", true));

        scene.then().hasExactlyElementsOfTypes(OverdueWorkAccepted.class);
        Price price = scene.the(OverdueWorkAccepted.class).work().price();
        assertThat(price.clientBillable()).isFalse();
        assertThat(price.fee().isZero()).isTrue();
        scene.deliver(scene.delivery("d1/u1/1", 1, "1.5000", "yes", true))
                .then()
                .isEmpty();
        assertThat(scene.request(request("d1")).the(DemandUpdated.class).standing())
                .isEqualTo(before);
        scene.deliver(scene.delivery("d1/u1/1", 2, "1.5000", "yes", false));
        assertThat(scene.the(WorkAccepted.class).work().price().clientBillable())
                .isTrue();
    }

    @Test
    void overdue_work_is_paid_even_after_the_demand_ended() {
        Scene scene = Scene.withClient().request(request("d1").units(1)).deliver("d1/u1/1", "yes");

        scene.deliver(scene.delivery("d1/u1/1", 2, "1.5000", "no", true));

        scene.then().hasExactlyElementsOfTypes(OverdueWorkAccepted.class);
    }

    @Test
    void work_for_a_task_that_is_not_open_is_paid_outside_the_demand_even_if_not_called_overdue() {
        Scene scene = Scene.withClient().request(request("d1")).deliver("d1/u1/1", "yes");

        scene.deliver(scene.delivery("d1/u1/1", 2, "1.5000", "no", false));

        scene.then().hasExactlyElementsOfTypes(OverdueWorkAccepted.class);
    }

    @Test
    void guarantee_7_a_quote_above_the_maximum_is_paid_by_the_platform() {
        Scene scene = Scene.withClient().request(request("d1").units(1).budget("2.4000"));

        scene.deliver(scene.delivery("d1/u1/1", 1, "2.0001", "yes", false));

        assertThat(scene.the(WorkAccepted.class).work().price().clientBillable())
                .isFalse();
        assertThat(scene.the(DemandUpdated.class).standing().spent()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        assertThat(scene.the(DemandUpdated.class).standing().tasksAccepted()).isEqualTo(1);
    }

    @Test
    void fee_is_that_of_the_time_the_demand_was_accepted() {
        Scene scene = Scene.withClient().request(request("d1"));
        Client dearer = new Client("acme", ClientStatus.ACTIVE, 9000, "EUR");
        scene.send(new SetClient(dearer, scene.origin("operations.clients.v1"), scene.now()));

        scene.deliver("d1/u1/1", "yes");

        assertThat(scene.the(WorkAccepted.class).work().price().fee()).isEqualTo(BigMoney.parse("EUR 0.3000"));
    }

    @Test
    void task_of_a_retired_pool_ends_undone_and_frees_its_money() {
        Scene scene = Scene.withClient().request(request("d1").units(1).with(r -> r.judgementsPerUnit = 2));
        scene.deliver("d1/u1/1", "yes").release("d1/u1/2", Release.POOL_RETIRED);

        scene.then()
                .hasExactlyElementsOfTypes(
                        TaskReleased.class, UnitCompleted.class, DemandClosed.class, DemandUpdated.class);
        UnitCompleted unit = scene.the(UnitCompleted.class);
        assertThat(unit.result().status()).isEqualTo(UnitStatus.PARTIAL);
        assertThat(unit.result().reason()).isEqualTo(ReasonCode.POOL_RETIRED);
        assertThat(unit.result().judgements()).hasSize(1);
        assertThat(scene.the(DemandUpdated.class).standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        scene.release("d1/u1/2", Release.POOL_RETIRED).then().isEmpty();
    }

    @Test
    void answers_for_tasks_never_opened_are_put_before_people() {
        Scene scene = Scene.withClient().request(request("d1"));

        scene.deliver("d2/u1/1", "yes").then().hasExactlyElementsOfTypes(AnswerSetAside.class);
        scene.release("d1/u9/1", Release.WITHDRAWN).then().hasExactlyElementsOfTypes(AnswerSetAside.class);
    }
}
