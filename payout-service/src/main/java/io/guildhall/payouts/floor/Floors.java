package io.guildhall.payouts.floor;

import io.guildhall.payouts.calendar.Agenda;
import io.guildhall.payouts.calendar.IsoWeek;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;

/** The weeks in which work with a floor was delivered, and which of them are to be settled when. */
public final class Floors {

    private final Table<FloorWeek> weeks;
    private final Table<Unsettled> unsettled;
    private final Agenda agenda = new Agenda();
    private final Duration delay;

    /**
     * The weeks in these tables.
     *
     * @param delay how long after its end a week is settled
     */
    public Floors(Tables tables, Duration delay) {
        this.delay = delay;
        weeks = tables.table("floor", FloorWeek.class);
        unsettled = tables.table("floor-due", Unsettled.class);
        unsettled.scan("", (weekId, row) -> agenda.put(weekId, row.weekEnd().plus(delay)));
    }

    /** The time of work counts. To be told once per assignment, here or with its pay. */
    public void addTime(FloorWork work) {
        if (work.hasFloor()) {
            change(work, week(work).withTime(work));
        }
    }

    /** Work was paid. */
    public void addPay(FloorWork work) {
        if (work.hasFloor()) {
            change(work, week(work).withPay(work.terms().pay()));
        }
    }

    /** Work was paid, and its time counts. */
    public void addTimeAndPay(FloorWork work) {
        if (work.hasFloor()) {
            change(work, week(work).withTime(work).withPay(work.terms().pay()));
        }
    }

    /** What work was paid is taken back. */
    public void takePay(FloorWork work) {
        if (work.hasFloor()) {
            change(work, week(work).withPay(work.terms().pay().negated()));
        }
    }

    /** A week that is to be settled now: {@code worker/week/currency}. */
    public Optional<String> due(Instant now) {
        return agenda.due(now);
    }

    /** What is missing to the floor of a week that was {@link #due}. */
    public FloorShortfall shortfall(String weekId) {
        return known(weekId).shortfall();
    }

    /** A week is settled, until something more is told of it. */
    public void settle(String weekId) {
        unsettled.delete(weekId);
        agenda.remove(weekId);
    }

    /** A week got that much toward its floor. */
    public void topUp(String weekId, BigMoney amount) {
        weeks.put(weekId, known(weekId).withTopUp(amount));
    }

    private FloorWeek week(FloorWork work) {
        FloorWeek week = weeks.get(work.week());
        return week == null ? work.emptyWeek() : week;
    }

    private FloorWeek known(String weekId) {
        return Objects.requireNonNull(weeks.get(weekId), weekId);
    }

    private void change(FloorWork work, FloorWeek changed) {
        String weekId = work.week();
        weeks.put(weekId, changed);
        Instant weekEnd = IsoWeek.of(work.deliveredAt()).end();
        if (unsettled.get(weekId) == null) {
            unsettled.put(weekId, new Unsettled(weekEnd));
            agenda.put(weekId, weekEnd.plus(delay));
        }
    }

    /** Row: a week of which something was told since it was settled. */
    record Unsettled(Instant weekEnd) {}
}
