package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What a witness writes down of one demand, whose client pays a fee of 20 %. */
final class DemandAccount {

    private final BigDecimal budget;
    private final BigDecimal worstCost;
    private final Set<String> open = new HashSet<>();
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;
    private int denials;
    private boolean closed;

    private @Nullable Standing told;

    private DemandAccount(BigDecimal budget, BigDecimal worstCost) {
        this.budget = budget;
        this.worstCost = worstCost;
    }

    static DemandAccount of(DemandRequest request) {
        BigDecimal pay = request.maxPayPerTask().amount();
        BigDecimal fee = pay.multiply(new BigDecimal("0.2")).setScale(4, RoundingMode.HALF_UP);
        return new DemandAccount(request.budget().amount(), pay.add(fee));
    }

    static DemandAccount empty() {
        return new DemandAccount(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    BigDecimal worstCost() {
        return worstCost;
    }

    Set<String> open() {
        return open;
    }

    void open(String taskId) {
        open.add(taskId);
        setAside(worstCost);
    }

    void end(String taskId) {
        assertThat(open.remove(taskId)).as(taskId).isTrue();
        free(worstCost);
    }

    private void setAside(BigDecimal amount) {
        reserved = reserved.add(amount);
    }

    private void free(BigDecimal amount) {
        reserved = reserved.subtract(amount);
    }

    /** A rejection or a reversal that may be appealed: that much stays set aside. */
    void deny(BigDecimal amount) {
        denials++;
        setAside(amount);
    }

    /** The appeal has closed. */
    void settle(BigDecimal amount) {
        denials--;
        free(amount);
    }

    void spend(BigDecimal amount) {
        spent = spent.add(amount);
    }

    void close() {
        assertThat(open).isEmpty();
        assertThat(closed).isFalse();
        closed = true;
    }

    /** Guarantee 7. */
    void isWithinBudget() {
        assertThat(spent.add(reserved)).isLessThanOrEqualTo(budget);
        assertThat(reserved).isNotNegative();
        assertThat(spent).isNotNegative();
    }

    void hear(Standing standing) {
        if (standing.equals(told)) {
            return; // repeated on request, whatever happened since
        }
        assertThat(standing.tasksOpen()).isEqualTo(open.size());
        assertThat(amount(standing.spent())).isEqualByComparingTo(spent);
        assertThat(amount(standing.reserved())).isEqualByComparingTo(reserved);
        assertThat(standing.last()).isEqualTo(open.isEmpty() && denials == 0);
        told = standing;
    }

    void hasEnded(String demandId) {
        assertThat(open).as(demandId).isEmpty();
        assertThat(reserved).as(demandId).isZero();
        assertThat(told).as(demandId).isNotNull().matches(Standing::last);
    }

    private static BigDecimal amount(@Nullable BigMoney money) {
        return Objects.requireNonNull(money).getAmount();
    }
}
