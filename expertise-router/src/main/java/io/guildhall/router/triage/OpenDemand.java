package io.guildhall.router.triage;

import io.guildhall.router.queue.Need;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a demand while it is open. Neither its instructions nor its content.
 *
 * @param demandId the demand
 * @param clientId its client
 * @param marketId market it is matched in
 * @param taskType kind of work
 * @param language BCP 47 tag
 * @param stated expertise the client states; null lets the rules decide
 * @param maxPay the most one task may pay
 * @param priority 0 to 9, 9 is the most urgent
 * @param deadline when what still waits is given up
 * @param trace W3C trace context of the demand
 */
public record OpenDemand(
        String demandId,
        String clientId,
        String marketId,
        String taskType,
        String language,
        @Nullable Expertise stated,
        BigMoney maxPay,
        int priority,
        @Nullable Instant deadline,
        @Nullable String trace) {

    Need need(Expertise expertise) {
        return new Need(
                demandId,
                clientId,
                marketId,
                taskType,
                language,
                expertise.domain(),
                expertise.minimumLevel(),
                maxPay,
                priority,
                deadline,
                trace);
    }
}
