package io.guildhall.support.records;

import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Terms;

/** Terms on the wire. */
public final class TermsRecords {

    private TermsRecords() {}

    /** The terms as the domain knows them. */
    public static Terms toDomain(io.guildhall.Terms terms) {
        return new Terms(
                MoneyRecords.toDomain(terms.getPay()),
                terms.getRateKey(),
                terms.getRateVersion(),
                terms.getPoolId(),
                terms.getTaskType(),
                terms.getPayeeId(),
                Engagement.valueOf(terms.getEngagement().name()),
                terms.getFloorPerHour(),
                terms.getQuotedAt());
    }

    /** The terms as records carry them. */
    public static io.guildhall.Terms toRecord(Terms terms) {
        return io.guildhall.Terms.newBuilder()
                .setPay(MoneyRecords.toRecord(terms.pay()))
                .setRateKey(terms.rateKey())
                .setRateVersion(terms.rateVersion())
                .setPoolId(terms.poolId())
                .setTaskType(terms.taskType())
                .setPayeeId(terms.payeeId())
                .setEngagement(engagement(terms.engagement()))
                .setFloorPerHour(terms.floorPerHour())
                .setQuotedAt(terms.quotedAt())
                .build();
    }

    /** The engagement as records carry it. */
    public static io.guildhall.workforce.Engagement engagement(Engagement engagement) {
        return io.guildhall.workforce.Engagement.valueOf(engagement.name());
    }
}
