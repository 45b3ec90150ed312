package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.Expertise;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records as others write them. */
final class Records {

    private Records() {}

    static ClientAccount client(ClientStatus status) {
        return new ClientAccount("acme", status, null, 2000, "EUR");
    }

    /** A request for units u1, u2 … at 2.00 at most, with a budget of 1,000. */
    static DemandRequested.Builder demand(String demandId, int units) {
        return DemandRequested.newBuilder()
                .setDemandId(demandId)
                .setClientId("acme")
                .setRequestedAt(ServiceDriver.START)
                .setInstructions("Is the dosage in the text safe for an adult? Answer yes or no.")
                .setTaskType("fact-check")
                .setLanguage("en-GB")
                .setUnits(IntStream.rangeClosed(1, units)
                        .mapToObj(n -> new DemandUnit("u" + n, "Take " + n + " tablets a day.", null, "yes"))
                        .toList())
                .setMaxPayPerTask(euro("2.0000"))
                .setBudget(euro("1000.0000"))
                .setProjectId("cardiology")
                .setTitle("Dosages")
                .setExpertise(new Expertise("medicine", 2))
                .setAnswerOptions(List.of("yes", "no"));
    }

    static WorkDelivered.Builder delivered(String taskId, String answer) {
        String[] parts = taskId.split("/", -1);
        return WorkDelivered.newBuilder()
                .setAssignmentId(taskId + "/1")
                .setTaskId(taskId)
                .setDemandId(parts[0])
                .setUnitId(parts[1])
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setTerms(terms())
                .setAnswer(answer)
                .setCountedSeconds(42)
                .setAssignedAt(ServiceDriver.START)
                .setDeliveredAt(ServiceDriver.START);
    }

    static Terms terms() {
        return Terms.newBuilder()
                .setPay(euro("1.5000"))
                .setRateKey("medicine-2/fact-check/EUR")
                .setRateVersion(3)
                .setPoolId("medicine-2")
                .setTaskType("fact-check")
                .setPayeeId("agency")
                .setEngagement(Engagement.VENDOR)
                .setFloorPerHour(new BigDecimal("18.0000"))
                .build();
    }

    static TaskReleased released(String taskId, ReleaseReason reason) {
        String[] parts = taskId.split("/", -1);
        return new TaskReleased(parts[0], parts[1], taskId, "acme", "main", reason, ServiceDriver.START);
    }

    /** A verdict on the work of the first assignment of the first task. */
    static WorkReviewed verdict(
            String demandId, Verdict verdict, @Nullable String reasonCode, @Nullable String comment) {
        return new WorkReviewed(demandId + "/u1/1/1/review", demandId, "acme", verdict, reasonCode, comment, "rita");
    }

    static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
