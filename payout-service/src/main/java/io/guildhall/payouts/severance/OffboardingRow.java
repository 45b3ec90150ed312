package io.guildhall.payouts.severance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Row: an offboarding and what was paid for it.
 *
 * @param offboarding what the operator said
 * @param paid sum paid in each currency, at most one entry each
 * @param payouts in how many payouts
 * @param open whether something may still be owed
 */
record OffboardingRow(Offboarding offboarding, List<BigMoney> paid, int payouts, boolean open) {

    OffboardingRow {
        paid = List.copyOf(paid);
    }

    BigMoney paid(CurrencyUnit currency) {
        return find(currency).orElseGet(() -> BigMoney.zero(currency, 4));
    }

    private Optional<BigMoney> find(CurrencyUnit currency) {
        return paid.stream()
                .filter(sum -> sum.getCurrencyUnit().equals(currency))
                .findFirst();
    }

    OffboardingRow withPaid(BigMoney amount) {
        List<BigMoney> sums = new ArrayList<>(paid);
        find(amount.getCurrencyUnit()).ifPresent(sums::remove);
        sums.add(paid(amount.getCurrencyUnit()).plus(amount));
        return new OffboardingRow(offboarding, sums, payouts + 1, open);
    }

    OffboardingRow withOpen(boolean nowOpen) {
        return new OffboardingRow(offboarding, paid, payouts, nowOpen);
    }
}
