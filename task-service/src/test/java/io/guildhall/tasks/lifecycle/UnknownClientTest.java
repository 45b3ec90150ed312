package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownClientTest {

    @Test
    void unknown_client_is_waited_for() {
        Scene scene = Scene.empty().request(request("d1"));
        scene.then().hasExactlyElementsOfTypes(RequestDeferred.class);

        scene.pass(Duration.ofSeconds(9)).then().isEmpty();
        scene.restart().client("acme", ClientStatus.ACTIVE);

        scene.then()
                .hasExactlyElementsOfTypes(
                        ClientSet.class,
                        RequestResumed.class,
                        DemandOpened.class,
                        UnitOpened.class,
                        UnitOpened.class,
                        DemandUpdated.class);
        assertThat(scene.latest(UnitOpened.class).getLast().unit().content()).isEqualTo("Take 2 tablets a day.");
    }

    @Test
    void request_that_was_about_to_be_resumed_is_resumed_after_a_restart() {
        Scene scene = Scene.empty().request(request("d1")).steps(0).client("acme", ClientStatus.ACTIVE);

        scene.restart().steps(1).pass(Duration.ZERO);

        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void unknown_client_is_refused_after_ten_seconds() {
        Scene scene = Scene.empty().request(request("d1")).restart().pass(Duration.ofSeconds(10));

        assertThat(codes(scene)).containsExactly(ReasonCode.UNKNOWN_CLIENT);
        scene.pass(Duration.ofSeconds(10)).then().isEmpty();
    }

    @Test
    void unknown_client_is_waited_for_while_the_core_is_behind() {
        Scene scene = Scene.empty().request(request("d1")).deadlinesCount(false);

        scene.pass(Duration.ofMinutes(5)).then().isEmpty();
        scene.client("acme", ClientStatus.ACTIVE);

        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void requests_that_waited_are_decided_in_the_order_they_came() {
        Scene scene = Scene.empty()
                .request(request("d1").with(r -> r.priority = 7))
                .request(request("d1"))
                .client("acme", ClientStatus.ACTIVE);

        assertThat(scene.the(DemandOpened.class).request().priority()).isEqualTo(7);
        assertThat(scene.the(InputRefused.class).refusal().code()).isEqualTo(ReasonCode.ID_REUSED);
    }

    @Test
    void faulty_request_of_an_unknown_client_is_rejected_at_once() {
        Scene scene = Scene.empty().request(request("d1").with(r -> r.priority = 10));

        assertThat(codes(scene)).containsExactly(ReasonCode.INVALID_VALUE);
    }

    @Test
    void request_cancelled_before_does_not_wait_for_its_client() {
        Scene scene = Scene.empty().cancel("d1", "acme").request(request("d1"));

        assertThat(codes(scene)).containsExactly(ReasonCode.CANCELLED_BEFORE);
    }

    private static List<ReasonCode> codes(Scene scene) {
        return scene.the(DemandUpdated.class).reasons().stream()
                .map(Fault::code)
                .toList();
    }
}
