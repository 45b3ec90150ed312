package io.guildhall.router.pool;

import io.guildhall.router.basis.Position;
import org.jspecify.annotations.Nullable;

/**
 * A pool, as the operator last set it.
 *
 * @param poolId the pool
 * @param domain field of knowledge its members hold
 * @param minimumLevel lowest level of its members, 1 to 5
 * @param status what it does
 * @param successorPoolId pool that takes over what is left, if one does
 * @param leaseSeconds how long one task is leased
 * @param relaxAfterSeconds after which wait it makes do with one step less; null for never
 * @param openToSpecialists whether people who hold another domain may take its tasks, where it is of generalists
 * @param position the record that says so
 */
public record Pool(
        String poolId,
        String domain,
        int minimumLevel,
        Status status,
        @Nullable String successorPoolId,
        int leaseSeconds,
        @Nullable Integer relaxAfterSeconds,
        boolean openToSpecialists,
        Position position) {

    /** The domain of those who are no specialists. */
    public static final String GENERALIST = "generalist";

    /** Whether everybody who holds its domain may take its tasks, also those who hold another. */
    public boolean forSpecialists() {
        return openToSpecialists || !domain.equals(GENERALIST);
    }

    /** What a pool does. */
    public enum Status {
        /** Takes tasks and assigns them. */
        ACTIVE,
        /** Assigns what it has, takes nothing more. */
        DRAINING,
        /** Does neither. */
        RETIRED
    }
}
