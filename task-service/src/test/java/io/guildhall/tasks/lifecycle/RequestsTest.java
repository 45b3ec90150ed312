package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.StatedMoney;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class RequestsTest {

    @Test
    void request_without_fault_opens_its_units_and_reserves_their_worst_cost() {
        Scene scene = Scene.withClient().request(request("d1").with(r -> r.judgementsPerUnit = 3));

        scene.then()
                .hasExactlyElementsOfTypes(DemandOpened.class, UnitOpened.class, UnitOpened.class, DemandUpdated.class);
        assertThat(scene.latest(UnitOpened.class).getFirst().taskIds())
                .containsExactly("d1/u1/1", "d1/u1/2", "d1/u1/3");
        DemandUpdated update = scene.the(DemandUpdated.class);
        assertThat(update.standing().status()).isEqualTo(DemandStatus.ACCEPTED);
        assertThat(update.standing().tasksTotal()).isEqualTo(6);
        assertThat(update.standing().reserved()).isEqualTo(BigMoney.parse("EUR 14.4000"));
        assertThat(update.standing().last()).isFalse();
        assertThat(update.demand().trace()).isEqualTo("00-trace-of-demand.requests.v1");
    }

    @Test
    void guarantee_1_the_same_request_again_repeats_the_last_update() {
        Scene scene = Scene.withClient().request(request("d1")).deliver("d1/u1/1", "yes");
        scene.pass(Duration.ofSeconds(1));
        DemandUpdated last = scene.the(DemandUpdated.class);

        scene.request(request("d1").with(r -> r.requestedAt = r.requestedAt.plusSeconds(60)));

        scene.then().containsExactly(last);
    }

    @Test
    void guarantee_1_another_request_under_an_accepted_id_is_refused_and_changes_nothing() {
        Scene scene = Scene.withClient().request(request("d1"));
        DemandUpdated accepted = scene.the(DemandUpdated.class);

        scene.request(request("d1").with(r -> r.priority = 9)).thenRefused(ReasonCode.ID_REUSED);

        scene.request(request("d1")).then().containsExactly(accepted);
    }

    @Test
    void guarantee_1_an_ended_demand_stands_for_ever() {
        Scene scene = Scene.withClient().request(request("d1").units(1)).deliver("d1/u1/1", "yes");
        DemandUpdated last = scene.the(DemandUpdated.class);
        assertThat(last.standing().last()).isTrue();

        scene.restart().request(request("d1").units(1)).then().containsExactly(last);
        scene.request(request("d1").units(3)).thenRefused(ReasonCode.ID_REUSED);
    }

    @Test
    void guarantee_1_a_rejected_request_leaves_its_id_free() {
        Scene scene = Scene.withClient().request(request("d1").with(r -> r.priority = 10));
        assertThat(codes(scene)).containsExactly(ReasonCode.INVALID_VALUE);
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.REJECTED);

        scene.request(request("d1"));

        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void guarantee_1_a_cancellation_may_arrive_first() {
        Scene scene = Scene.withClient().cancel("d1", "acme").restart().request(request("d1"));

        assertThat(scene.latest(DemandForestalled.class)).hasSize(1);
        assertThat(scene.latest(DemandOpened.class)).isEmpty();
        DemandUpdated update = scene.the(DemandUpdated.class);
        assertThat(update.standing().status()).isEqualTo(DemandStatus.CANCELLED);
        assertThat(update.standing().last()).isTrue();
        assertThat(update.reasons()).containsExactly(Ending.CANCELLED_BEFORE.reason());
        scene.request(request("d1")).then().containsExactly(update);
    }

    @Test
    void cancellation_by_a_stranger_does_not_hold_and_is_refused_when_the_demand_comes() {
        Scene scene = Scene.withClient().cancel("d1", "rival").request(request("d1"));

        assertThat(scene.the(InputRefused.class).refusal().code()).isEqualTo(ReasonCode.CLIENT_MISMATCH);
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void cancellation_by_a_stranger_does_not_hide_the_clients_own() {
        Scene scene =
                Scene.withClient().cancel("d1", "acme").cancel("d1", "rival").request(request("d1"));

        assertThat(scene.the(InputRefused.class).refusal().code()).isEqualTo(ReasonCode.CLIENT_MISMATCH);
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.CANCELLED);
    }

    @Test
    void closed_client_gets_nothing_and_a_paused_one_is_taken() {
        Scene scene = Scene.empty().client("acme", ClientStatus.CLOSED).request(request("d1"));
        assertThat(codes(scene)).containsExactly(ReasonCode.CLIENT_CLOSED);

        scene.client("acme", ClientStatus.PAUSED).request(request("d1"));
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void budget_must_cover_the_worst_case_to_the_last_digit() {
        Scene scene = Scene.withClient().request(request("d1").budget("4.7999"));
        assertThat(codes(scene)).containsExactly(ReasonCode.BUDGET_TOO_SMALL);

        scene.request(request("d1").budget("4.8000"));
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.ACCEPTED);
    }

    @Test
    void client_pays_in_the_currency_it_is_billed_in() {
        Scene scene = Scene.withClient().request(request("d1").with(r -> {
            r.maxPayPerTask = new StatedMoney(BigDecimal.ONE, "USD");
            r.budget = new StatedMoney(BigDecimal.TEN, "USD");
        }));

        assertThat(codes(scene)).containsExactly(ReasonCode.CURRENCY_MISMATCH);
    }

    @Test
    void all_faults_are_told_at_once() {
        Scene scene = Scene.empty()
                .client("acme", ClientStatus.CLOSED)
                .request(request("d1").with(r -> {
                    r.language = "not a language";
                    r.priority = -1;
                    r.units.add(new UnitRequest("u1", null, null, "maybe"));
                }));

        assertThat(codes(scene))
                .containsExactly(
                        ReasonCode.INVALID_LANGUAGE,
                        ReasonCode.INVALID_VALUE,
                        ReasonCode.DUPLICATE_UNIT,
                        ReasonCode.CONTENT_MISSING,
                        ReasonCode.GOLD_NOT_AN_OPTION,
                        ReasonCode.CLIENT_CLOSED);
    }

    @Test
    void good_units_are_taken_when_the_client_says_so_and_the_repeat_names_the_others_again() {
        RequestBuilder request = request("d1").with(r -> {
            r.units.add(new UnitRequest("u3", null, null, null));
            r.acceptValidUnits = true;
        });
        Scene scene = Scene.withClient().request(request);

        DemandUpdated update = scene.the(DemandUpdated.class);
        assertThat(update.standing().status()).isEqualTo(DemandStatus.ACCEPTED);
        assertThat(update.standing().tasksTotal()).isEqualTo(2);
        assertThat(update.reasons()).extracting(Fault::unitId).containsExactly("u3");
        scene.request(request).then().containsExactly(update);
    }

    @Test
    void demand_whose_units_are_all_faulty_is_rejected_even_then() {
        Scene scene = Scene.withClient().request(request("d1").with(r -> {
            r.units = List.of(new UnitRequest("u1", " ", null, null));
            r.acceptValidUnits = true;
        }));

        assertThat(codes(scene)).containsExactly(ReasonCode.CONTENT_MISSING);
    }

    private static List<ReasonCode> codes(Scene scene) {
        return scene.the(DemandUpdated.class).reasons().stream()
                .map(Fault::code)
                .toList();
    }
}
