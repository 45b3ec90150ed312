package io.guildhall.tasks.client;

import io.guildhall.tasks.budget.FeeRate;
import org.joda.money.CurrencyUnit;

/**
 * A client, as the operator last set it.
 *
 * @param clientId the client
 * @param status what it may do
 * @param feeBasisPoints fee on each payout in hundredths of a per cent; a demand keeps the one it was accepted under
 * @param currency ISO 4217 code of the currency it is billed in
 */
public record Client(String clientId, ClientStatus status, int feeBasisPoints, String currency) {

    /** The fee as a rate. */
    public FeeRate fees() {
        return new FeeRate(feeBasisPoints);
    }

    /** Whether it is billed in that currency. */
    public boolean billedIn(CurrencyUnit other) {
        return other.getCode().equals(currency);
    }
}
