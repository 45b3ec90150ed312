package io.guildhall.router.market;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.support.core.ReasonCode;
import java.util.List;

/** Looks at events. */
final class Happened {

    private Happened() {}

    static <E extends MarketEvent> List<E> all(List<MarketEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static <E extends MarketEvent> E only(List<MarketEvent> events, Class<E> type) {
        List<E> found = all(events, type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + " among " + events);
        }
        return found.getFirst();
    }

    static List<Lease> leases(List<MarketEvent> events) {
        return all(events, TaskAssigned.class).stream().map(TaskAssigned::lease).toList();
    }

    /** Who got which task, as {@code worker=assignmentId}. */
    static List<String> assignments(List<MarketEvent> events) {
        return leases(events).stream()
                .map(lease -> lease.workerId() + "=" + lease.assignmentId())
                .toList();
    }

    static List<ReasonCode> refusals(List<MarketEvent> events) {
        return all(events, Refused.class).stream()
                .map(refused -> refused.refusal().code())
                .toList();
    }
}
