package io.guildhall.tasks.work;

import io.guildhall.tasks.demand.DemandRef;
import java.time.Instant;
import org.joda.money.BigMoney;

/**
 * Work that is owed its quoted price.
 *
 * @param demand the demand it was done for
 * @param delivery the work
 * @param clientBillable false when the platform bears the cost
 * @param fee fee of the platform, zero when it bears the cost itself
 * @param acceptedAt when it was accepted
 */
public record AcceptedWork(
        DemandRef demand, Delivery delivery, boolean clientBillable, BigMoney fee, Instant acceptedAt) {}
