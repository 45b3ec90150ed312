package io.guildhall.payouts.statement;

import io.guildhall.support.work.Terms;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param payoutId the payout
 * @param kind what it is for
 * @param amount positive adds to the balance, negative takes from it
 * @param at when it was issued
 * @param taskId task, for a task and its reversal
 * @param assignmentId assignment, for a task and its reversal
 * @param terms quote of the assignment, for a task and its reversal
 * @param seconds time that counts for hourly pay, where the line rests on it
 * @param reversesPayoutId payout that a reversal takes back
 */
public record Line(
        String payoutId,
        LineKind kind,
        BigMoney amount,
        Instant at,
        @Nullable String taskId,
        @Nullable String assignmentId,
        @Nullable Terms terms,
        @Nullable Long seconds,
        @Nullable String reversesPayoutId) {}
