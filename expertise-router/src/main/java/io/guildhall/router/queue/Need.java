package io.guildhall.router.queue;

import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a demand that need the same expertise have in common.
 *
 * @param demandId the demand
 * @param clientId whose work it is
 * @param marketId market they wait in
 * @param taskType kind of work
 * @param language BCP 47 tag of the work
 * @param domain field of knowledge needed
 * @param minimumLevel lowest level needed, 1 to 5
 * @param maxPay the most one task may pay
 * @param priority 0 to 9, 9 is the most urgent
 * @param deadline order among tasks of the same rank: the earlier the sooner
 * @param trace W3C trace context of the demand
 * @param poolId pool that is to do them, where the demand names one: then its domain and level are what is needed
 * @param statedLevel level that the demand itself states, under which nothing relaxes; null where triage decided
 */
public record Need(
        String demandId,
        String clientId,
        String marketId,
        String taskType,
        String language,
        String domain,
        int minimumLevel,
        BigMoney maxPay,
        int priority,
        @Nullable Instant deadline,
        @Nullable String trace,
        @Nullable String poolId,
        @Nullable Integer statedLevel) {

    /** A need that triage decided, of no pool in particular. */
    public Need(
            String demandId,
            String clientId,
            String marketId,
            String taskType,
            String language,
            String domain,
            int minimumLevel,
            BigMoney maxPay,
            int priority,
            @Nullable Instant deadline,
            @Nullable String trace) {
        this(
                demandId,
                clientId,
                marketId,
                taskType,
                language,
                domain,
                minimumLevel,
                maxPay,
                priority,
                deadline,
                trace,
                null,
                null);
    }

    /** Tells the needs of a demand apart. */
    public String key() {
        String key = demandId + "/" + domain + "/" + minimumLevel;
        return poolId == null ? key : key + "/" + poolId;
    }

    /** Currency the work is paid in. */
    public String currency() {
        return maxPay.getCurrencyUnit().getCode();
    }
}
