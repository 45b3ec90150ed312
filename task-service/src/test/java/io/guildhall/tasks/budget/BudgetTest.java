package io.guildhall.tasks.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Budget TEN = Budget.of(euro("10.0000"));

    @Test
    void reserving_spending_and_releasing_move_money_without_losing_any() {
        Budget budget = TEN.reserve(euro("9.6000"))
                .spend(euro("2.4000"), euro("1.8000"))
                .release(euro("2.4000"));

        assertThat(budget).isEqualTo(new Budget(euro("10.0000"), euro("1.8000"), euro("4.8000")));
    }

    @Test
    void budget_can_be_used_to_the_last_digit_and_not_beyond() {
        assertThat(TEN.reserve(euro("10.0000")).reserved()).isEqualTo(euro("10.0000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.reserve(euro("10.0001")))
                .withMessageContaining("EUR 10.0001");
    }

    @Test
    void nothing_is_released_that_was_not_reserved() {
        assertThatIllegalArgumentException().isThrownBy(() -> TEN.release(euro("0.0001")));
    }

    @Test
    void task_cannot_cost_more_than_budget_is_left() {
        Budget full = TEN.reserve(euro("10.0000"));

        assertThatIllegalArgumentException().isThrownBy(() -> full.spend(euro("2.4000"), euro("2.4001")));
    }

    private static BigMoney euro(String amount) {
        return BigMoney.parse("EUR " + amount);
    }
}
