package io.guildhall.payouts.statement;

import org.joda.money.BigMoney;

/**
 * Row: what a worker was paid in one currency, all in all.
 *
 * @param balance sum of all lines
 * @param stated sum of those on statements
 * @param week week of the last statement; empty before the first
 * @param number number of the last statement in its week
 */
record PayAccount(BigMoney balance, BigMoney stated, String week, int number) {

    PayAccount with(Line line) {
        return new PayAccount(balance.plus(line.amount()), stated, week, number);
    }

    PayAccount with(Statement statement) {
        return new PayAccount(balance, statement.closing(), statement.week(), statement.number());
    }

    int numberAfter(String nextWeek) {
        return nextWeek.equals(week) ? number + 1 : 1;
    }
}
