package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.WITHIN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WithinBudgetTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_money_reserved_above_the_budget() {
        log.life.accepted.setReserved(Life.euro("3.3001"));

        assertThat(log.only(WITHIN_BUDGET)).containsExactly("has 3.3001 spent and reserved, more than its budget");
    }

    @Test
    void finds_work_that_costs_more_than_the_budget() {
        log.life.request.setBudget(Life.euro("2.7499"));
        log.life.accepted.setReserved(Life.euro("0.0000"));
        log.life.completed.setSpent(Life.euro("2.7499"));

        assertThat(log.only(WITHIN_BUDGET))
                .containsExactly(
                        "accepted work costs 2.7500, more than its budget",
                        "says it spent 2.7499, but accepted work cost 2.7500");
    }

    @Test
    void finds_money_still_reserved_at_the_end() {
        log.life.completed.setReserved(Life.euro("0.0100"));

        assertThat(log.only(WITHIN_BUDGET)).containsExactly("is final, but still reserves money or has open tasks");
    }

    @Test
    void finds_a_wrong_number_of_accepted_tasks() {
        log.life.completed.setTasksAccepted(2);

        assertThat(log.only(WITHIN_BUDGET)).containsExactly("says 2 tasks were accepted, not 1");
    }

    @Test
    void does_not_charge_a_client_for_what_the_platform_bears() {
        log.life.outcome.setClientBillable(false).setFee(new BigDecimal("0.0000"));
        log.life.completed.setSpent(Life.euro("0.0000")).setTasksAccepted(0);

        assertThat(log.about(WITHIN_BUDGET)).isEmpty();
    }
}
