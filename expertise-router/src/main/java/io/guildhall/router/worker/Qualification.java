package io.guildhall.router.worker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has shown they can do.
 *
 * @param domain field of knowledge
 * @param level 1 to 5, 5 is the highest
 * @param validUntil when it expires; null means never
 */
public record Qualification(
        String domain, int level, @Nullable Instant validUntil) {

    /** Whether it holds at that moment. */
    public boolean validAt(Instant moment) {
        return validUntil == null || validUntil.isAfter(moment);
    }
}
