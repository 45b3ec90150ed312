package io.guildhall.tasks.model;

import io.guildhall.routing.WorkDelivered;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one delivered work. */
final class WorkBook {

    /** Where it stands. */
    enum Stand {
        /** A verdict is due by {@link #due}. */
        AWAITED,
        /** It is being done again. */
        SENT_BACK,
        /** It was done again. */
        REDONE,
        ACCEPTED,
        /** Rejected or taken back; can be appealed until {@link #due}. */
        DENIED,
        /** An answer is due by {@link #due}. */
        APPEALED,
        /** That is final. */
        LOST
    }

    final WorkDelivered delivered;
    final boolean inside;
    Stand stand = Stand.AWAITED;

    @Nullable Instant due;

    @Nullable String deniedBy;

    boolean reversed;
    int reworks;
    int payments;
    long countedSeconds;
    BigDecimal cost = BigDecimal.ZERO;

    WorkBook(WorkDelivered delivered, boolean inside, @Nullable WorkBook before) {
        this.delivered = delivered;
        this.inside = inside;
        reworks = before == null ? 0 : before.reworks;
        countedSeconds = delivered.getCountedSeconds() + (before == null ? 0 : before.countedSeconds);
    }

    String id() {
        return delivered.getAssignmentId();
    }

    boolean isOverdueAt(Instant now) {
        return due != null && !now.isBefore(due);
    }

    boolean is(Stand... stands) {
        for (Stand each : stands) {
            if (each == stand) {
                return true;
            }
        }
        return false;
    }
}
