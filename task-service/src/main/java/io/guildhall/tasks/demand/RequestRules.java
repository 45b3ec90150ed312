package io.guildhall.tasks.demand;

import static io.guildhall.support.core.ReasonCode.CURRENCY_MISMATCH;
import static io.guildhall.support.core.ReasonCode.DEADLINE_PASSED;
import static io.guildhall.support.core.ReasonCode.INVALID_CURRENCY;
import static io.guildhall.support.core.ReasonCode.INVALID_ID;
import static io.guildhall.support.core.ReasonCode.INVALID_LANGUAGE;
import static io.guildhall.support.core.ReasonCode.INVALID_VALUE;
import static io.guildhall.support.core.ReasonCode.MISSING;
import static io.guildhall.support.core.ReasonCode.NO_UNITS;
import static io.guildhall.support.core.ReasonCode.TOO_LARGE;
import static io.guildhall.support.core.ReasonCode.UNKNOWN_SYMBOL;
import static io.guildhall.tasks.demand.ReviewPolicy.CONSENSUS;
import static io.guildhall.tasks.demand.ReviewPolicy.UNKNOWN;

import io.guildhall.support.core.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request must be, its units aside. */
final class RequestRules {

    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final DemandRequest request;
    private final List<Fault> faults = new ArrayList<>();

    private RequestRules(DemandRequest request) {
        this.request = request;
    }

    /** All faults of the request as a whole. */
    static List<Fault> faults(DemandRequest request, Instant now) {
        RequestRules rules = new RequestRules(request);
        rules.checkNames();
        rules.checkTexts();
        rules.checkAnswerOptions();
        rules.checkMoney();
        rules.checkExpertise();
        rules.checkNumbers();
        rules.checkReview();
        rules.checkUnitCount();
        if (request.deadline() != null && !request.deadline().isAfter(now)) {
            rules.add("deadline", DEADLINE_PASSED, "lies in the past; leave it out or set a later one");
        }
        return rules.faults;
    }

    private void checkNames() {
        checkId("marketId", request.marketId());
        if (request.projectId() != null) {
            checkId("projectId", request.projectId());
        }
        if (!Limits.validId(request.taskType())) {
            add("taskType", INVALID_VALUE, "must be 1 to 64 of A-Z a-z 0-9 . _ : -, such as fact-check");
        }
    }

    private void checkTexts() {
        if (request.instructions().isBlank()) {
            add("instructions", MISSING, "tell the worker what to do");
        } else if (Limits.exceeds(request.instructions(), Limits.INSTRUCTIONS_BYTES)) {
            add("instructions", TOO_LARGE, "are at most 32 KiB");
        }
        if (request.language().isBlank()) {
            add("language", MISSING, "give a BCP 47 tag, such as en or pt-BR");
        } else if (!wellFormed(request.language())) {
            add("language", INVALID_LANGUAGE, "is not a BCP 47 tag, such as en or pt-BR");
        }
    }

    private static boolean wellFormed(String language) {
        if (language.length() > Limits.LANGUAGE_CHARS) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(language);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void checkAnswerOptions() {
        List<String> options = request.answerOptions();
        if (options.stream().anyMatch(String::isBlank) || new HashSet<>(options).size() < options.size()) {
            add("answerOptions", INVALID_VALUE, "must be different from each other and not blank");
        }
        if (options.stream().anyMatch(option -> Limits.exceeds(option, Limits.ANSWER_BYTES))) {
            add("answerOptions", TOO_LARGE, "are at most 64 KiB each, as any answer");
        }
    }

    private void checkMoney() {
        checkAmount("maxPayPerTask", request.maxPayPerTask());
        checkAmount("budget", request.budget());
        if (!request.budget().currency().equals(request.maxPayPerTask().currency())) {
            add("budget", CURRENCY_MISMATCH, "must be in the currency of maxPayPerTask");
        }
    }

    private void checkAmount(String field, StatedMoney money) {
        if (money.amount().signum() <= 0) {
            add(field, INVALID_VALUE, "must be more than zero");
        } else if (money.amount().precision() - money.amount().scale() > Limits.MONEY_DIGITS) {
            add(field, INVALID_VALUE, "has at most 14 digits before the decimal point");
        }
        if (!money.hasKnownCurrency()) {
            add(field, INVALID_CURRENCY, "needs an ISO 4217 code as currency, such as EUR");
        }
    }

    private void checkExpertise() {
        Expertise expertise = request.expertise();
        if (expertise == null) {
            return;
        }
        if (!Limits.validId(expertise.domain())) {
            add("expertise.domain", INVALID_VALUE, "must be 1 to 64 of A-Z a-z 0-9 . _ : -, such as medicine");
        }
        checkRange("expertise.minimumLevel", expertise.minimumLevel(), 1, 5);
    }

    private void checkNumbers() {
        checkRange("judgementsPerUnit", request.judgementsPerUnit(), 1, 9);
        checkRange("priority", request.priority(), 0, 9);
        checkRange("reviewWindowSeconds", request.reviewWindowSeconds(), 60, 21 * DAY_SECONDS);
        Double target = request.targetConfidence();
        if (target != null && !(target > 0.5 && target < 1)) {
            add("targetConfidence", INVALID_VALUE, "must be above 0.5 and below 1");
        }
        checkOverlap(target);
    }

    private void checkOverlap(@Nullable Double target) {
        Integer most = request.maxJudgementsPerUnit();
        if (most == null || most == request.judgementsPerUnit()) {
            return;
        }
        if (most < request.judgementsPerUnit() || most > 9) {
            add("maxJudgementsPerUnit", INVALID_VALUE, "must be from judgementsPerUnit to 9");
        } else if (request.reviewPolicy() != CONSENSUS
                || request.answerOptions().isEmpty()) {
            String message = "above judgementsPerUnit needs reviewPolicy CONSENSUS and answerOptions";
            add("maxJudgementsPerUnit", INVALID_VALUE, message);
        } else if (target == null) {
            add("targetConfidence", MISSING, "says when judgements suffice; set it, or leave maxJudgementsPerUnit out");
        }
    }

    private void checkReview() {
        if (request.reviewPolicy() == UNKNOWN) {
            add("reviewPolicy", UNKNOWN_SYMBOL, "is none of those this service knows");
        }
        if (request.reviewPoolId() != null) {
            checkId("reviewPoolId", request.reviewPoolId());
        }
    }

    private void checkUnitCount() {
        if (request.units().isEmpty()) {
            add("units", NO_UNITS, "must hold at least one unit");
        } else if (request.units().size() > Limits.UNITS) {
            add("units", TOO_LARGE, "are at most 1,000; split the demand");
        }
    }

    private void checkId(String field, String id) {
        if (!Limits.validId(id)) {
            add(field, INVALID_ID, "must be 1 to 64 of A-Z a-z 0-9 . _ : -");
        }
    }

    private void checkRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            add(field, INVALID_VALUE, "must be from " + least + " to " + most);
        }
    }

    private void add(String field, ReasonCode code, String message) {
        faults.add(Fault.inField(field, code, field + " " + message));
    }
}
