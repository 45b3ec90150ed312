package io.guildhall.tasks.demand;

import org.jspecify.annotations.Nullable;

/**
 * Which demand something belongs to, as all that is published about it says.
 *
 * @param demandId the demand
 * @param clientId its client
 * @param marketId market it is matched in
 * @param projectId what the client books it under
 * @param trace W3C trace context its request came with
 */
public record DemandRef(
        String demandId,
        String clientId,
        String marketId,
        @Nullable String projectId,
        @Nullable String trace) {}
