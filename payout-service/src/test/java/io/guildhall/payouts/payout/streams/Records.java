package io.guildhall.payouts.payout.streams;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.time.Duration;

/** Records to test with: a card of 2.50 EUR, and work quoted from it. */
final class Records {

    static final String LAW = "law/contract-review/EUR";

    private Records() {}

    static RateCard.Builder rate() {
        return RateCard.newBuilder()
                .setRateKey(LAW)
                .setVersion(1)
                .setEffectiveFrom(ServiceDriver.START.minus(Duration.ofDays(30)))
                .setAmount(new BigDecimal("2.5000"));
    }

    static Terms.Builder terms() {
        return Terms.newBuilder()
                .setPay(new Money(new BigDecimal("2.5000"), "EUR"))
                .setRateKey(LAW)
                .setRateVersion(1)
                .setPoolId("law")
                .setTaskType("contract-review")
                .setPayeeId("agency")
                .setEngagement(Engagement.VENDOR);
    }

    static WorkAccepted.Builder accepted(String assignmentId) {
        return WorkAccepted.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(assignmentId.substring(0, assignmentId.lastIndexOf('/')))
                .setDemandId("d1")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setProjectId("contracts")
                .setTerms(terms().build())
                .setCountedSeconds(120)
                .setAcceptedBy(AcceptedBy.POLICY)
                .setFee(new BigDecimal("0.2500"))
                .setAssignedAt(ServiceDriver.START.minus(Duration.ofMinutes(10)))
                .setAcceptedAt(ServiceDriver.START);
    }
}
