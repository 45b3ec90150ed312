package io.guildhall.payouts.severance;

import io.guildhall.payouts.calendar.Agenda;
import io.guildhall.payouts.calendar.IsoWeek;
import io.guildhall.payouts.ledger.Rounding;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Who leaves when, what they earned before, and what they were paid for it. */
public final class Severances {

    private final Table<OffboardingRow> offboardings;
    private final Table<Earning> earnings;

    /** Offboardings by worker: every payment asks whether its worker leaves, and few do. */
    private final Map<String, List<Offboarding>> leaving = new HashMap<>();

    private final Agenda agenda = new Agenda();

    public Severances(Tables tables) {
        offboardings = tables.table("offboarding", OffboardingRow.class);
        earnings = tables.table("earning", Earning.class);
        offboardings.scan("", (id, row) -> index(row));
    }

    /** What is known under an offboardingId. */
    public @Nullable Offboarding get(String offboardingId) {
        OffboardingRow row = offboardings.get(offboardingId);
        return row == null ? null : row.offboarding();
    }

    /** An engagement ends. */
    public void add(Offboarding offboarding) {
        OffboardingRow row = new OffboardingRow(offboarding, List.of(), 0, offboarding.noticeWeeks() > 0);
        offboardings.put(offboarding.offboardingId(), row);
        index(row);
    }

    /** Something was earned. */
    public void earn(Earning earning) {
        earnings.put(earning.key(), earning);
        reopen(earning);
    }

    /** It was taken back. */
    public void unearn(Earning earning) {
        earnings.delete(earning.key());
        reopen(earning);
    }

    /** An offboarding whose time has come and for which something may be owed. */
    public Optional<String> due(Instant now) {
        return agenda.due(now);
    }

    /** What is still owed for an offboarding, in the first currency in which something is. */
    public Optional<SeveranceOwed> owed(String offboardingId) {
        OffboardingRow row = known(offboardingId);
        Map<CurrencyUnit, List<Earning>> earned = new TreeMap<>();
        earnings(row.offboarding())
                .forEach(earning -> earned.computeIfAbsent(
                                earning.amount().getCurrencyUnit(), currency -> new ArrayList<>())
                        .add(earning));
        return earned.values().stream()
                .map(inCurrency -> owed(row, inCurrency))
                .filter(owed -> owed.amount().isPositive())
                .findFirst();
    }

    private static SeveranceOwed owed(OffboardingRow row, List<Earning> earned) {
        Offboarding offboarding = row.offboarding();
        CurrencyUnit currency = earned.getFirst().amount().getCurrencyUnit();
        BigMoney sum = BigMoney.total(earned.stream().map(Earning::amount).toList());
        BigDecimal notice = sum.getAmount().multiply(BigDecimal.valueOf(offboarding.noticeWeeks()));
        BigMoney due = BigMoney.of(currency, Rounding.divide(notice, Offboarding.WEEKS));
        return new SeveranceOwed(
                offboarding,
                row.payouts() + 1,
                sum,
                due.minus(row.paid(currency)),
                earned.getLast().payeeId());
    }

    /** In the order of delivery. */
    private List<Earning> earnings(Offboarding offboarding) {
        List<Earning> counted = new ArrayList<>();
        IsoWeek last = IsoWeek.of(offboarding.effectiveAt());
        for (IsoWeek week = IsoWeek.of(offboarding.earningsFrom()); week.compareTo(last) <= 0; week = week.next()) {
            String prefix = Earning.weekPrefix(offboarding.workerId(), offboarding.engagement(), week);
            earnings.scan(prefix, (key, earning) -> {
                if (offboarding.counts(earning.engagement(), earning.deliveredAt())) {
                    counted.add(earning);
                }
            });
        }
        return counted;
    }

    /** That much was paid for an offboarding. */
    public void pay(String offboardingId, BigMoney amount) {
        offboardings.put(offboardingId, known(offboardingId).withPaid(amount));
    }

    /** Nothing is owed for an offboarding, until something more is told of the weeks before it. */
    public void settle(String offboardingId) {
        offboardings.put(offboardingId, known(offboardingId).withOpen(false));
        agenda.remove(offboardingId);
    }

    private OffboardingRow known(String offboardingId) {
        return Objects.requireNonNull(offboardings.get(offboardingId), offboardingId);
    }

    private void index(OffboardingRow row) {
        Offboarding offboarding = row.offboarding();
        leaving.computeIfAbsent(offboarding.workerId(), worker -> new ArrayList<>())
                .add(offboarding);
        if (row.open()) {
            agenda.put(offboarding.offboardingId(), offboarding.effectiveAt());
        }
    }

    private void reopen(Earning earning) {
        for (Offboarding offboarding : leaving.getOrDefault(earning.workerId(), List.of())) {
            boolean counts = offboarding.counts(earning.engagement(), earning.deliveredAt());
            if (counts && offboarding.noticeWeeks() > 0) {
                String id = offboarding.offboardingId();
                offboardings.put(id, known(id).withOpen(true));
                agenda.put(id, offboarding.effectiveAt());
            }
        }
    }
}
