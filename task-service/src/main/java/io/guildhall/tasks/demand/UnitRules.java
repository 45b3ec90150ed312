package io.guildhall.tasks.demand;

import static io.guildhall.support.core.ReasonCode.CONTENT_MISSING;
import static io.guildhall.support.core.ReasonCode.DUPLICATE_UNIT;
import static io.guildhall.support.core.ReasonCode.GOLD_NOT_AN_OPTION;
import static io.guildhall.support.core.ReasonCode.INVALID_ID;
import static io.guildhall.support.core.ReasonCode.INVALID_VALUE;
import static io.guildhall.support.core.ReasonCode.TOO_LARGE;

import io.guildhall.support.core.ReasonCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one unit of a request must be. */
final class UnitRules {

    /**
     * The units of a request, the good apart from the faulty.
     *
     * @param good units without fault
     * @param faults all faults of the others
     */
    record Sorted(List<UnitRequest> good, List<Fault> faults) {}

    private final Set<String> answerOptions;
    private final Set<String> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private UnitRules(DemandRequest request) {
        this.answerOptions = Set.copyOf(request.answerOptions());
    }

    static Sorted sort(DemandRequest request) {
        UnitRules rules = new UnitRules(request);
        List<UnitRequest> good = request.units().stream().filter(rules::pass).toList();
        return new Sorted(good, List.copyOf(rules.faults));
    }

    private boolean pass(UnitRequest unit) {
        int before = faults.size();
        checkId(unit);
        checkContent(unit);
        checkUri(unit);
        checkGold(unit);
        return faults.size() == before;
    }

    private void checkId(UnitRequest unit) {
        if (!Limits.validId(unit.unitId())) {
            add(unit, "unitId", INVALID_ID, "must be 1 to 64 of A-Z a-z 0-9 . _ : -");
        } else if (!seen.add(unit.unitId())) {
            add(unit, "unitId", DUPLICATE_UNIT, "is the id of an earlier unit; ids must be unique in a demand");
        }
    }

    private void checkContent(UnitRequest unit) {
        boolean content = unit.content() != null && !unit.content().isBlank();
        boolean uri = unit.contentUri() != null && !unit.contentUri().isBlank();
        if (content == uri) {
            add(unit, "content", CONTENT_MISSING, "give either content or contentUri, not both and not neither");
        }
        if (unit.content() != null && Limits.exceeds(unit.content(), Limits.CONTENT_BYTES)) {
            add(unit, "content", TOO_LARGE, "is at most 256 KiB; give a contentUri for more");
        }
    }

    private void checkUri(UnitRequest unit) {
        if (unit.contentUri() == null || unit.contentUri().isBlank()) {
            return;
        }
        try {
            if (!new URI(unit.contentUri()).isAbsolute()) {
                add(unit, "contentUri", INVALID_VALUE, "must be an absolute URI, such as https://host/path");
            }
        } catch (URISyntaxException e) {
            add(unit, "contentUri", INVALID_VALUE, "is not a URI; escape spaces and other special characters");
        }
    }

    private void checkGold(UnitRequest unit) {
        String gold = unit.goldAnswer();
        if (gold == null) {
            return;
        }
        if (Limits.exceeds(gold, Limits.ANSWER_BYTES)) {
            add(unit, "goldAnswer", TOO_LARGE, "is at most 64 KiB, as any answer");
        }
        if (!answerOptions.isEmpty() && !answerOptions.contains(gold)) {
            add(unit, "goldAnswer", GOLD_NOT_AN_OPTION, "must be one of the answerOptions");
        }
    }

    private void add(UnitRequest unit, String field, ReasonCode code, String message) {
        faults.add(Fault.inUnit(Limits.shown(unit.unitId()), "units." + field, code, field + " " + message));
    }
}
