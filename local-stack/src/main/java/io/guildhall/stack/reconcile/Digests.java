package io.guildhall.stack.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.demand.DemandRequested;
import io.guildhall.task.DemandOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;

/** Short stand-ins for long content. */
final class Digests {

    private Digests() {}

    /** All a request says but when it was made. */
    static String of(DemandRequested request) {
        DemandRequested undated = new DemandRequested();
        for (Schema.Field field : request.getSchema().getFields()) {
            Object value = field.name().equals("requestedAt") ? Instant.EPOCH : request.get(field.pos());
            undated.put(field.pos(), value);
        }
        try {
            return sha256(DemandRequested.getEncoder().encode(undated));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what was decoded by this schema can be encoded by it
        }
    }

    /** What DemandOpened repeats of a request. */
    static String openable(DemandRequested request) {
        return sha256(List.of(
                        request.getClientId(),
                        request.getMarketId(),
                        String.valueOf(request.getProjectId()),
                        request.getInstructions(),
                        request.getTaskType(),
                        request.getLanguage(),
                        request.getAnswerOptions(),
                        String.valueOf(request.getExpertise()),
                        request.getMaxPayPerTask(),
                        request.getPriority(),
                        String.valueOf(request.getDeadline()))
                .toString());
    }

    /** The same of what was opened. */
    static String openable(DemandOpened opened) {
        return sha256(List.of(
                        opened.getClientId(),
                        opened.getMarketId(),
                        String.valueOf(opened.getProjectId()),
                        opened.getInstructions(),
                        opened.getTaskType(),
                        opened.getLanguage(),
                        opened.getAnswerOptions(),
                        String.valueOf(opened.getExpertise()),
                        opened.getMaxPayPerTask(),
                        opened.getPriority(),
                        String.valueOf(opened.getDeadline()))
                .toString());
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    static String sha256(String text) {
        return sha256(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
