package io.guildhall.tasks.demand;

import io.guildhall.support.core.Origin;

/**
 * A cancellation that came before its demand.
 *
 * @param demandId the demand it names
 * @param clientId the client it says it is from
 * @param origin where it stands in the log
 */
public record EarlyCancellation(String demandId, String clientId, Origin origin) {}
