package io.guildhall.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the shape of a record, all of it. */
public final class Checks {

    /** Most bytes of a comment, a statement or a reason. */
    public static final int COMMENT_BYTES = 8 * 1024;

    /** Most bytes of an answer. */
    public static final int ANSWER_BYTES = 64 * 1024;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** A caller's ids joined with slashes: at most demand, unit, number and epoch. */
    private static final Pattern DERIVED_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable String entityId;

    Checks() {}

    /** Names what the record is about; refusals are keyed by it. */
    public Checks about(String id) {
        entityId = ID.matcher(id).matches() || DERIVED_ID.matcher(id).matches() ? id : null;
        return this;
    }

    /** An id that callers make: {@code [A-Za-z0-9._:-]{1,64}}. */
    public Checks id(String field, String value) {
        return require(ID.matcher(value).matches(), ReasonCode.INVALID_ID, field, "must match " + ID);
    }

    /** An id that callers make, where one is given. */
    public Checks optionalId(String field, @Nullable String value) {
        return value == null ? this : id(field, value);
    }

    /** An id that Guildhall derived from others. */
    public Checks derivedId(String field, String value) {
        return require(DERIVED_ID.matcher(value).matches(), ReasonCode.INVALID_ID, field, "must match " + DERIVED_ID);
    }

    /** A text of limited length in UTF-8. */
    public Checks text(String field, @Nullable String value, int maxBytes) {
        int bytes = value == null ? 0 : value.getBytes(UTF_8).length;
        return require(bytes <= maxBytes, ReasonCode.TOO_LARGE, field, "has " + bytes + " bytes, at most " + maxBytes);
    }

    /** A number within bounds, both included. */
    public Checks range(String field, long value, long least, long most) {
        return require(
                value >= least && value <= most,
                ReasonCode.INVALID_VALUE,
                field,
                "is " + value + ", must be from " + least + " to " + most);
    }

    /** An enum symbol this service knows. */
    public Checks known(String field, Enum<?> value) {
        return require(!value.name().equals("UNKNOWN"), ReasonCode.UNKNOWN_SYMBOL, field, "has an unknown symbol");
    }

    /** An ISO 4217 currency code. */
    public Checks currency(String field, String value) {
        boolean known = CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(unit -> unit.getCode().equals(value));
        return require(known, ReasonCode.INVALID_CURRENCY, field, "must be an ISO 4217 code such as EUR");
    }

    /** A well-formed BCP 47 language tag. */
    public Checks language(String field, String value) {
        return require(
                wellFormed(value), ReasonCode.INVALID_LANGUAGE, field, "must be a BCP 47 tag such as en or pt-BR");
    }

    /** Any other condition. */
    public Checks require(boolean condition, ReasonCode code, String field, String message) {
        if (!condition) {
            refusals.add(new Refusal(code, entityId, field, field + " " + message));
        }
        return this;
    }

    void tooLarge(String topic, int bytes, int maxBytes) {
        String message = "a record of " + topic + " has " + bytes + " bytes, at most " + maxBytes;
        refusals.add(new Refusal(ReasonCode.TOO_LARGE, entityId, null, message));
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private static boolean wellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
