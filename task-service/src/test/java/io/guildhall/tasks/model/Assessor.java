package io.guildhall.tasks.model;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules make of a request, written apart from the code. Knows the faults that these histories have, no others. */
final class Assessor {

    private Assessor() {}

    /** Codes of all that is wrong with it by itself. */
    static Set<String> faults(DemandRequested request, Instant now) {
        Set<String> codes = new HashSet<>();
        if (request.getPriority() > 9) {
            codes.add("INVALID_VALUE");
        }
        if (request.getDeadline() != null && !request.getDeadline().isAfter(now)) {
            codes.add("DEADLINE_PASSED");
        }
        if (!request.getAcceptValidUnits()
                && goodUnits(request).size() < request.getUnits().size()) {
            codes.add("DUPLICATE_UNIT");
        }
        return codes;
    }

    /** Codes of what is wrong with it for that client; {@code own} is what is wrong with it by itself. */
    static Set<String> faults(DemandRequested request, ClientAccount client, Set<String> own) {
        Set<String> codes = new HashSet<>(own);
        if (client.getStatus() == ClientStatus.CLOSED) {
            codes.add("CLIENT_CLOSED");
        }
        if (own.isEmpty()
                && !client.getCurrency().equals(request.getMaxPayPerTask().getCurrency())) {
            codes.add("CURRENCY_MISMATCH");
        }
        BigDecimal tasks = BigDecimal.valueOf((long) goodUnits(request).size() * request.getJudgementsPerUnit());
        BigDecimal worst = cost(request.getMaxPayPerTask().getAmount(), client.getFeeBasisPoints());
        if (own.isEmpty() && worst.multiply(tasks).compareTo(request.getBudget().getAmount()) > 0) {
            codes.add("BUDGET_TOO_SMALL");
        }
        return codes;
    }

    /** The first unit of each id. */
    static List<DemandUnit> goodUnits(DemandRequested request) {
        Set<String> seen = new HashSet<>();
        return request.getUnits().stream()
                .filter(unit -> seen.add(unit.getUnitId()))
                .toList();
    }

    /** Pay and fee, the fee rounded half up at four decimals. */
    static BigDecimal cost(BigDecimal pay, int feeBasisPoints) {
        return pay.add(fee(pay, feeBasisPoints));
    }

    static BigDecimal fee(BigDecimal pay, int feeBasisPoints) {
        return pay.multiply(BigDecimal.valueOf(feeBasisPoints, 4)).setScale(4, RoundingMode.HALF_UP);
    }

    /** Whether both ask for the same, whenever they were made. */
    static boolean same(DemandRequested one, DemandRequested other) {
        return DemandRequested.newBuilder(one)
                .setRequestedAt(Instant.EPOCH)
                .build()
                .equals(DemandRequested.newBuilder(other)
                        .setRequestedAt(Instant.EPOCH)
                        .build());
    }
}
