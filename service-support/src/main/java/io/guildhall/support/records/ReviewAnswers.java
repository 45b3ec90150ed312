package io.guildhall.support.records;

import io.guildhall.review.Verdict;
import io.guildhall.support.core.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a task that is a review: JSON, {@code {"verdict":"ACCEPT"}}, or {@code {"verdict":"REJECT",
 * "reasonCode":"WRONG","comment":"The dose is for children."}}, or the same with {@code REWORK}. What the router takes as
 * such an answer, the task service can act on: both read it here.
 */
public final class ReviewAnswers {

    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int COMMENT_BYTES = 8 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReviewAnswers() {}

    /** What an answer says, or what is wrong with it. */
    public sealed interface Reading {}

    /**
     * A reviewer's decision.
     *
     * @param verdict ACCEPT, REJECT or REWORK
     * @param reasonCode why, as a code; there unless it is ACCEPT
     * @param comment why, for the worker to read; there unless it is ACCEPT
     */
    public record ReviewAnswer(
            Verdict verdict,
            @Nullable String reasonCode,
            @Nullable String comment) implements Reading {}

    /**
     * That an answer is no decision.
     *
     * @param code {@code INVALID_VALUE}, {@code REASON_MISSING} or {@code TOO_LARGE}
     * @param message what would be right, for people to read
     */
    public record Unreadable(ReasonCode code, String message) implements Reading {}

    /** Reads an answer. */
    public static Reading read(String answer) {
        try {
            return decision(JSON.readTree(answer));
        } catch (JacksonException malformed) {
            return new Unreadable(ReasonCode.INVALID_VALUE, "must be JSON, such as {\"verdict\":\"ACCEPT\"}");
        }
    }

    private static Reading decision(JsonNode answer) {
        Verdict verdict = verdict(text(answer, "verdict"));
        if (verdict == null) {
            return new Unreadable(ReasonCode.INVALID_VALUE, "verdict must be ACCEPT, REJECT or REWORK");
        }
        String reason = text(answer, "reasonCode");
        String comment = text(answer, "comment");
        if (verdict != Verdict.ACCEPT && (missing(reason) || missing(comment))) {
            String message = "REJECT and REWORK need a reasonCode and a comment, for the worker to read";
            return new Unreadable(ReasonCode.REASON_MISSING, message);
        }
        if (reason != null && !reason.isEmpty() && !REASON.matcher(reason).matches()) {
            return new Unreadable(ReasonCode.INVALID_VALUE, "reasonCode must match " + REASON);
        }
        if (comment != null && comment.getBytes(StandardCharsets.UTF_8).length > COMMENT_BYTES) {
            return new Unreadable(ReasonCode.TOO_LARGE, "comment has at most 8 KiB");
        }
        return new ReviewAnswer(verdict, reason, comment);
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.UNKNOWN && verdict.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The text of that name; null where there is none, or something that is no text. */
    private static @Nullable String text(JsonNode answer, String name) {
        JsonNode value = answer.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
