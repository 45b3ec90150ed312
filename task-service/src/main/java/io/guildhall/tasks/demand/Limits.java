package io.guildhall.tasks.demand;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How large the parts of a request may be, and what ids look like. Sizes are in bytes of UTF-8. */
final class Limits {

    static final int UNITS = 1_000;
    static final int INSTRUCTIONS_BYTES = 32 * 1024;
    static final int CONTENT_BYTES = 256 * 1024;
    static final int ANSWER_BYTES = 64 * 1024;
    static final int LANGUAGE_CHARS = 64;
    static final int ID_CHARS = 64;

    /** Digits before the decimal point: our records carry 18 digits, four of them after it. */
    static final int MONEY_DIGITS = 14;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1," + ID_CHARS + "}");

    private Limits() {}

    static boolean validId(String text) {
        return text.length() <= ID_CHARS && ID.matcher(text).matches();
    }

    /** Whether the text is longer than that many bytes. Counts only where the number of characters leaves it open. */
    static boolean exceeds(String text, int bytes) {
        return text.length() > bytes
                || (text.length() > bytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > bytes);
    }

    /** As much of a text as can be shown in an answer. */
    static String shown(String text) {
        return text.length() <= ID_CHARS ? text : text.substring(0, ID_CHARS - 1) + "…";
    }
}
