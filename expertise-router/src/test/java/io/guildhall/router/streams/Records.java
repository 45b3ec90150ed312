package io.guildhall.router.streams;

import io.guildhall.Money;
import io.guildhall.demand.Expertise;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.operations.RateCard;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Records to test with: a contract of acme's in English, and ada, who is a lawyer. */
final class Records {

    static final String LAW_RATE = "law/*/EUR";

    private Records() {}

    static ClientAccount.Builder client() {
        return ClientAccount.newBuilder()
                .setClientId("acme")
                .setStatus(ClientStatus.ACTIVE)
                .setCurrency("EUR");
    }

    static Pool.Builder pool() {
        return Pool.newBuilder()
                .setPoolId("law")
                .setDomain("law")
                .setMinimumLevel(3)
                .setStatus(PoolStatus.ACTIVE)
                .setLeaseSeconds(60);
    }

    static RateCard.Builder rate() {
        return RateCard.newBuilder()
                .setRateKey(LAW_RATE)
                .setVersion(1)
                .setEffectiveFrom(ServiceDriver.START.minus(Duration.ofDays(30)))
                .setAmount(new BigDecimal("12.5000"));
    }

    static WorkerProfile.Builder profile() {
        return WorkerProfile.newBuilder()
                .setWorkerId("ada")
                .setEngagement(Engagement.VENDOR)
                .setPayeeId("agency")
                .setQualifications(List.of(new Qualification("law", 4, null)))
                .setLanguages(List.of("en"))
                .setCurrency("EUR")
                .setStatus(WorkerStatus.ACTIVE);
    }

    static WorkerPresence.Builder ready() {
        return WorkerPresence.newBuilder()
                .setWorkerId("ada")
                .setStatus(PresenceStatus.READY)
                .setSlots(2);
    }

    static DemandOpened.Builder demand() {
        return DemandOpened.newBuilder()
                .setDemandId("d1")
                .setClientId("acme")
                .setMarketId("main")
                .setInstructions("Name the clause that limits liability.")
                .setTaskType("clause-search")
                .setLanguage("en-GB")
                .setExpertise(new Expertise("law", 3))
                .setMaxPayPerTask(new Money(new BigDecimal("15.0000"), "EUR"))
                .setOpenedAt(ServiceDriver.START);
    }

    static UnitOpened.Builder unit(String... taskIds) {
        return UnitOpened.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setClientId("acme")
                .setMarketId("main")
                .setContent("12.1 In no event shall ...")
                .setTaskIds(List.of(taskIds))
                .setOpenedAt(ServiceDriver.START);
    }

    static WorkSubmitted.Builder work(String assignmentId) {
        return WorkSubmitted.newBuilder()
                .setAssignmentId(assignmentId)
                .setWorkerId("ada")
                .setDisposition(Disposition.SUBMITTED)
                .setAnswer("clause 12.1")
                .setSecondsSpent(5)
                .setSubmittedAt(ServiceDriver.START);
    }

    static TaskWithdrawn withdrawn(String taskId) {
        return TaskWithdrawn.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId(taskId)
                .setClientId("acme")
                .setMarketId("main")
                .setReason("CANCELLED")
                .setWithdrawnAt(ServiceDriver.START)
                .build();
    }
}
