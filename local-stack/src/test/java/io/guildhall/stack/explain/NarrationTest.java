package io.guildhall.stack.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.Position;
import io.guildhall.Terms;
import io.guildhall.routing.Candidate;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.TaskAssigned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrationTest {

    private static final Instant AT = Instant.parse("2026-11-22T16:00:00Z");
    private static final Terms TERMS = Terms.newBuilder()
            .setPay(new Money(new BigDecimal("9.5000"), "EUR"))
            .setRateKey("medicine/*/EUR")
            .setRateVersion(3)
            .setPoolId("medicine")
            .setTaskType("correct")
            .setPayeeId("vendor-quillwork")
            .setEngagement(Engagement.VENDOR)
            .build();

    @Test
    void a_routing_says_what_decided_with_the_likeliest_first() {
        TaskRouted routed = TaskRouted.newBuilder()
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setTaskIds(List.of("d/u/1"))
                .setDomain("medicine")
                .setRoutedBy(RoutedBy.MODEL)
                .setRule("terms-7")
                .setProbabilities(Map.of("science", 0.11, "medicine", 0.83, "generalist", 0.06))
                .setRoutedAt(AT)
                .build();

        assertThat(told(routed))
                .isEqualTo("routed to medicine, level 1 or above, by the classifier (terms-7), given medicine 0.83, "
                        + "science 0.11, generalist 0.06");
    }

    @Test
    void a_task_that_makes_do_with_less_says_since_when_and_with_what() {
        TaskRouted relaxed = TaskRouted.newBuilder()
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setTaskIds(List.of("d/u/1"))
                .setDomain("law")
                .setMinimumLevel(2)
                .setRoutedBy(RoutedBy.RULE)
                .setRule("RELAXED_1: law level 3 to law level 2 after 600 s")
                .setRoutedAt(AT)
                .build();

        assertThat(told(relaxed))
                .isEqualTo("routed to law, level 2 or above, since it has waited so long"
                        + " (RELAXED_1: law level 3 to law level 2 after 600 s)");
    }

    @ParameterizedTest
    @EnumSource(RoutedBy.class)
    void every_way_of_routing_has_words(RoutedBy by) {
        TaskRouted routed = TaskRouted.newBuilder()
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setTaskIds(List.of())
                .setDomain("law")
                .setRoutedBy(by)
                .setRoutedAt(AT)
                .build();

        assertThat(told(routed)).startsWith("routed to law, level 1 or above, ");
    }

    @Test
    void a_wait_is_explained_in_words_and_by_its_code() {
        WaitExplained wait = WaitExplained.newBuilder()
                .setMarketId("main")
                .setPoolId("medicine")
                .setDomain("medicine")
                .setLanguage("ja")
                .setCurrency("EUR")
                .setClientId("client")
                .setReason("LANGUAGE")
                .setWaiting(12)
                .setExplainedAt(AT)
                .build();

        assertThat(told(wait))
                .isEqualTo("the queue of medicine in ja for EUR, 12 long: nobody who is ready works in its language"
                        + " (LANGUAGE)");
    }

    @Test
    void an_assignment_says_to_whom_at_which_price_and_why() {
        assertThat(told(assigned()))
                .isEqualTo("assigned to worker-1 from pool medicine for EUR 9.50, paid to vendor-quillwork (rate"
                        + " medicine/*/EUR version 3) until 2026-11-22 16:30:00: level 4 in medicine, works in en, chosen"
                        + " by LONGEST_IDLE of 3 who could among 5 who were ready; this rests on profile 0/7, client 1/8,"
                        + " pool 2/9, rate 3/10");
        assertThat(told(TaskAssigned.newBuilder(assigned())
                        .setReworkOf("d/u/1/1")
                        .build()))
                .startsWith("assigned to worker-1 once more, to do d/u/1/1 again ");
    }

    @Test
    void candidates_are_named_with_what_spoke_against_them() {
        MatchExplained match = MatchExplained.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setMarketId("main")
                .setWorkerId("worker-1")
                .setRule("LONGEST_IDLE")
                .setCandidates(List.of(
                        new Candidate("worker-1", true, null, 0.75), new Candidate("worker-2", false, "WALLED", null)))
                .setExplainedAt(AT)
                .build();

        assertThat(told(match))
                .isEqualTo("worker-1 was chosen by LONGEST_IDLE from worker-1 (0.75); worker-2, who could not: WALLED");
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void every_end_of_a_lease_names_the_worker(EndReason reason) {
        assertThat(told(new AssignmentEnded("d/u/1/1", "d/u/1", "d", "main", "worker-1", reason, AT)))
                .startsWith("worker-1 ");
    }

    @Test
    void more_time_is_said_to_be_limited() {
        assertThat(told(new LeaseExtended("d/u/1/1", "d/u/1", "d", "main", "worker-1", 2, AT, AT)))
                .isEqualTo("worker-1 asked for more time, the second of two: until 2026-11-22 16:00:00");
    }

    @Test
    void work_is_quoted_with_its_time_and_what_is_known_of_the_worker() {
        WorkDelivered work = WorkDelivered.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId("worker-1")
                .setClientId("client")
                .setMarketId("main")
                .setTerms(TERMS)
                .setAnswer("The dose\n is   for children. ".repeat(9))
                .setCountedSeconds(41)
                .setMeasuredAccuracy(0.9)
                .setAssignedAt(AT)
                .setDeliveredAt(AT)
                .build();

        assertThat(told(work))
                .startsWith("worker-1 answered “The dose is for children. The dose is")
                .endsWith("…” after 41 s that count; 0.90 of their graded work was right");
    }

    @Test
    void verdicts_say_by_whom_why_and_who_owes_what() {
        WorkAccepted accepted = WorkAccepted.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId("worker-1")
                .setClientId("client")
                .setMarketId("main")
                .setTerms(TERMS)
                .setGrade(Grade.WRONG)
                .setAcceptedBy(AcceptedBy.GOLD)
                .setFee(new BigDecimal("0.7600"))
                .setAssignedAt(AT)
                .setAcceptedAt(AT)
                .build();
        WorkRejected rejected = WorkRejected.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId("worker-1")
                .setClientId("client")
                .setMarketId("main")
                .setTerms(TERMS)
                .setReasonCode("INCORRECT")
                .setComment("The dose is for children.")
                .setAppealableUntil(AT)
                .setRejectedAt(AT)
                .build();

        assertThat(told(accepted))
                .isEqualTo(
                        "work of worker-1 accepted by gold, found wrong; client owes EUR 9.50 and a fee of EUR 0.76");
        assertThat(told(WorkAccepted.newBuilder(accepted)
                        .setClientBillable(false)
                        .build()))
                .endsWith("; the platform bears EUR 9.50");
        assertThat(told(rejected))
                .isEqualTo("work of worker-1 rejected: INCORRECT, “The dose is for children.”; they may appeal until"
                        + " 2026-11-22 16:00:00");
    }

    @ParameterizedTest
    @EnumSource(AppealResult.class)
    void every_end_of_an_appeal_says_what_it_was_about(AppealResult result) {
        AppealClosed closed = AppealClosed.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId("worker-1")
                .setClientId("client")
                .setMarketId("main")
                .setResult(result)
                .setOfReversal(true)
                .setClosedAt(AT)
                .build();

        assertThat(told(closed)).contains("reversal");
    }

    private static TaskAssigned assigned() {
        return TaskAssigned.newBuilder()
                .setAssignmentId("d/u/1/1")
                .setTaskId("d/u/1")
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setWorkerId("worker-1")
                .setTerms(TERMS)
                .setMatched(new Matched("medicine", 4, "en"))
                .setChoice(new Choice(5, 3, "LONGEST_IDLE"))
                .setBasis(
                        new Basis(new Position(0, 7L), new Position(1, 8L), new Position(2, 9L), new Position(3, 10L)))
                .setAssignedAt(AT)
                .setLeaseExpiresAt(AT.plusSeconds(1_800))
                .build();
    }

    private static String told(SpecificRecordBase record) {
        return Narration.of(record).map(Narration.Told::text).stream().collect(Collectors.joining());
    }
}
