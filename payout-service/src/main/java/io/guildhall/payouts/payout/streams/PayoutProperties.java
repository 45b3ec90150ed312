package io.guildhall.payouts.payout.streams;

import io.guildhall.payouts.payout.PayoutSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, under {@code guildhall.payouts}.
 *
 * @param floorDelay how long after the end of a week its floors are settled; below zero, they are while it lasts, for
 *     rehearsals that cannot wait for Monday
 * @param statementDelay how long after the end of a week it is stated; below zero, it is while it lasts
 * @param statementLines how many lines one record of a statement takes
 */
@ConfigurationProperties("guildhall.payouts")
record PayoutProperties(
        @DefaultValue("72h") Duration floorDelay,
        @DefaultValue("24h") Duration statementDelay,
        @DefaultValue("1000") int statementLines) {

    PayoutSettings settings() {
        return new PayoutSettings(floorDelay, statementDelay, statementLines);
    }
}
