package io.guildhall.support.work;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What a person was quoted before starting. Frozen at assignment; travels with the work to its payout.
 *
 * @param pay what the accepted task pays, with at most four decimals
 * @param rateKey rate card the price comes from
 * @param rateVersion version of that card
 * @param poolId pool the task was assigned from
 * @param taskType kind of work
 * @param payeeId who receives the money
 * @param engagement under which engagement the work is done
 * @param floorPerHour guaranteed hourly pay in the same currency, where the card sets one
 * @param quotedAt when it was quoted, of work that is done again the first time; null where that was not noted
 */
public record Terms(
        BigMoney pay,
        String rateKey,
        int rateVersion,
        String poolId,
        String taskType,
        String payeeId,
        Engagement engagement,
        @Nullable BigDecimal floorPerHour,
        @Nullable Instant quotedAt) {}
