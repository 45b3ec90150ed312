package io.guildhall.stack.workforce;

import io.guildhall.review.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reviewer says of work.
 *
 * @param reasonCode why, as a code; with every verdict but ACCEPT
 * @param comment why, for the worker to read
 */
public record Review(
        Verdict verdict,
        @Nullable String reasonCode,
        @Nullable String comment) {

    /** Nothing is wrong. */
    public static final Review ACCEPT = new Review(Verdict.ACCEPT, null, null);

    /** A rejection that gives no comment, which nobody may be told. */
    public static final Review UNEXPLAINED = new Review(Verdict.REJECT, "INCORRECT", null);

    static final Review REJECT =
            new Review(Verdict.REJECT, "INCORRECT", "The answer does not follow from the content shown.");
    static final Review REWORK =
            new Review(Verdict.REWORK, "INCOMPLETE", "Please say what the content itself supports, and answer again.");

    /** As the answer of a review task. */
    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("verdict", verdict.name());
        if (reasonCode != null) {
            json.put("reasonCode", reasonCode);
        }
        if (comment != null) {
            json.put("comment", comment);
        }
        return json.toString();
    }
}
