package io.guildhall.tasks.demand;

import io.guildhall.support.core.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request, or one reason why a demand stands as it does.
 *
 * @param code reason code
 * @param field field at fault, if one is
 * @param unitId unit at fault, if one is; cut short where what was sent is no id
 * @param message what is wrong and what would be right, for people to read
 */
public record Fault(
        ReasonCode code, @Nullable String field, @Nullable String unitId, String message) {

    /** A fault of the request as a whole. */
    static Fault inField(String field, ReasonCode code, String message) {
        return new Fault(code, field, null, message);
    }

    /** A fault of one unit. */
    static Fault inUnit(String unitId, String field, ReasonCode code, String message) {
        return new Fault(code, field, unitId, message);
    }
}
