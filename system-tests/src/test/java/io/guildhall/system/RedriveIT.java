package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pay that contradicts the rate cards waits for an operator, and is paid once that is put right. */
class RedriveIT {

    private static final String RATE_KEY = "law/rewrite/EUR";
    private static final BigDecimal LISTED = new BigDecimal("4.0000");
    private static final BigDecimal QUOTED = new BigDecimal("4.5000");
    private static final String ALARM = "guildhall_payouts_set_aside_total{cause=\"QUOTE_CONTRADICTED\"";
    private static final String UNPAID = "guildhall_payouts_unreconciled{";
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    @Test
    void a_quote_that_no_rate_card_bears_out_is_paid_once_when_the_history_is_put_right() {
        try (RunningStack stack = RunningStack.withoutServicesIn(folder);
                RecordSender sender = new RecordSender(stack.cluster());
                RecordStream stream = new RecordStream(stack.cluster(), Map.of(Topics.PAYOUTS, Start.BEGINNING))) {
            Metrics metrics = Metrics.of(stack.another(Topics.PAYOUT_SERVICE, Map.of()));
            WorkAccepted contradicted = accepted("contradicted", 1);
            Sent.to(sender, Topics.RATES, List.of(card(1, LISTED)));
            Sent.to(sender, Topics.TASK_OUTCOMES, List.of(contradicted));
            await().atMost(LIMIT).until(() -> metrics.sum(ALARM) == 1 && metrics.sum(UNPAID) == 1);

            assertThat(redrive(stack.cluster())).contains("1  CONTRADICTION task.outcomes.v1");
            await().atMost(LIMIT).until(() -> metrics.sum(ALARM) == 2);

            putRight(sender);
            assertThat(paid(stream, 1)).containsExactly("waits/1");
            assertThat(redrive(stack.cluster())).contains("redrove 1 letters of payout-service.dlt; 1 were");
            assertThat(redrive(stack.cluster())).contains("redrove 0 letters of payout-service.dlt; 2 were");
            Sent.to(sender, Topics.TASK_OUTCOMES, List.of(contradicted));
            Sent.to(sender, Topics.TASK_OUTCOMES, List.of(accepted("later", 1)));

            assertThat(paid(stream, 2)).containsExactly("contradicted/1", "later/1");
            await().atMost(LIMIT).until(() -> metrics.sum(UNPAID) == 0);
        }
    }

    /** Work that is priced by a version after the amended one is paid when both are known where its worker is paid. */
    private static void putRight(RecordSender sender) {
        Sent.to(sender, Topics.TASK_OUTCOMES, List.of(accepted("waits", 2)));
        Sent.to(sender, Topics.RATES, List.of(card(1, QUOTED)));
        Sent.to(sender, Topics.RATES, List.of(card(2, QUOTED)));
    }

    private static String redrive(Cluster cluster) {
        CommandRun run = CommandRun.of(
                "redrive",
                Topics.PAYOUT_SERVICE_DLT.name(),
                "--bootstrap-server",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl());
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    /** Ids of the payouts that come next, in their order. */
    private static List<String> paid(RecordStream stream, int count) {
        List<String> ids = new ArrayList<>();
        await().atMost(LIMIT).pollInSameThread().until(() -> {
            stream.poll(POLL).forEach(record -> ids.add(((PayoutIssued) record.value()).getPayoutId()));
            return ids.size() >= count;
        });
        return ids;
    }

    private static RateCard card(int version, BigDecimal amount) {
        return RateCard.newBuilder()
                .setRateKey(RATE_KEY)
                .setVersion(version)
                .setEffectiveFrom(Instant.EPOCH)
                .setAmount(amount)
                .build();
    }

    private static WorkAccepted accepted(String assignmentId, int rateVersion) {
        Instant now = Instant.now();
        return WorkAccepted.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId("demand/unit/1")
                .setDemandId("demand")
                .setUnitId("unit")
                .setWorkerId("worker")
                .setClientId("client")
                .setMarketId("main")
                .setTerms(terms(rateVersion))
                .setFee(new BigDecimal("0.0000"))
                .setAssignedAt(now.minusSeconds(60))
                .setAcceptedAt(now)
                .build();
    }

    private static Terms terms(int rateVersion) {
        return Terms.newBuilder()
                .setPay(new Money(QUOTED, "EUR"))
                .setRateKey(RATE_KEY)
                .setRateVersion(rateVersion)
                .setPoolId("law")
                .setTaskType("rewrite")
                .setPayeeId("worker")
                .setEngagement(Engagement.GIG)
                .build();
    }
}
