package io.guildhall.stack.publish;

import io.guildhall.demand.DemandRequested;
import io.guildhall.stack.json.AvroToJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** Ids that follow from what is asked, so that publishing a file again asks for nothing twice. */
final class DemandIds {

    private static final int DIGEST_CHARACTERS = 12;
    private static final int LONGEST_KIND = 45;

    private DemandIds() {}

    /** A readable id that changes with anything in the request but its id and time, and with the batch. */
    static String of(DemandRequested request, String domain, String batch) {
        ObjectNode content = AvroToJson.object(request);
        content.remove("demandId");
        content.remove("requestedAt");
        String kind = (domain + "-" + request.getTaskType()).replaceAll("[^A-Za-z0-9._:-]", "-");
        String shown = kind.substring(0, Math.min(kind.length(), LONGEST_KIND));
        return shown + "-" + digest(batch + "\n" + content).substring(0, DIGEST_CHARACTERS);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
