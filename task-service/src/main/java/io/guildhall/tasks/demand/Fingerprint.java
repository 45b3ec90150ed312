package io.guildhall.tasks.demand;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells two requests apart without keeping them: SHA-256 over all a request says but when it was made. Each value goes in
 * with its name and length, and what is not there does not go in at all, so that a field added later leaves the
 * fingerprint of a request that does not use it as it was.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint in hexadecimal digits. */
    static String of(DemandRequest request) {
        Fingerprint print = new Fingerprint();
        print.addTerms(request);
        print.addOptional(request);
        request.answerOptions().forEach(option -> print.add("answerOption", option));
        new TreeMap<>(request.attributes()).forEach((name, value) -> {
            print.add("attribute", name);
            print.add("value", value);
        });
        request.units().forEach(print::add);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void addTerms(DemandRequest request) {
        add("demandId", request.demandId());
        add("clientId", request.clientId());
        add("instructions", request.instructions());
        add("taskType", request.taskType());
        add("language", request.language());
        add("maxPayPerTask", request.maxPayPerTask());
        add("budget", request.budget());
        add("marketId", request.marketId());
        add("judgementsPerUnit", request.judgementsPerUnit());
        add("priority", request.priority());
        add("reviewPolicy", request.reviewPolicy());
        add("reviewWindowSeconds", request.reviewWindowSeconds());
        add("acceptValidUnits", request.acceptValidUnits());
    }

    private void addOptional(DemandRequest request) {
        add("projectId", request.projectId());
        add("title", request.title());
        if (request.expertise() != null) {
            add("domain", request.expertise().domain());
            add("minimumLevel", request.expertise().minimumLevel());
        }
        add("maxJudgementsPerUnit", request.maxJudgementsPerUnit());
        add("targetConfidence", request.targetConfidence());
        add("deadline", request.deadline());
        add("reviewPoolId", request.reviewPoolId());
    }

    private void add(UnitRequest unit) {
        add("unitId", unit.unitId());
        add("content", unit.content());
        add("contentUri", unit.contentUri());
        add("goldAnswer", unit.goldAnswer());
    }

    private void add(String name, StatedMoney money) {
        BigDecimal amount = money.amount().stripTrailingZeros();
        add(name, amount.toPlainString());
        add(name, money.currency());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            put(name);
            put(value.toString());
        }
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
