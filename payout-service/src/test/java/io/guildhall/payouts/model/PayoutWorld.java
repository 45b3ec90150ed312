package io.guildhall.payouts.model;

import static io.guildhall.support.harness.Known.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.RateCard;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.harness.Step;
import io.guildhall.support.harness.World;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An operator who sets prices and a task service that tells what became of the work, in any order and more than once. What
 * is paid must be what is owed by all that was told, whatever the order: guarantees 6, 8 and 10.
 */
final class PayoutWorld implements World {

    private final Random random;
    private final Cards cards;
    private final Outcomes outcomes;
    private final Owed owed = new Owed();
    private final LedgerBook ledger = new LedgerBook();
    private final Entitlements entitlements = new Entitlements();
    private final Map<String, Owed.Due> paid = new TreeMap<>();
    private final Set<SpecificRecord> putAway = new HashSet<>();

    /** Begun, and not told yet: in no order. */
    private final List<SpecificRecord> untold = new ArrayList<>();

    private final List<SpecificRecord> told = new ArrayList<>();

    /** What was told of work, by offset. */
    private final List<SpecificRecord> log = new ArrayList<>();

    private Instant now = ServiceDriver.START;
    private int stories;
    private int offboardings;
    private int waits;
    private boolean settled;

    PayoutWorld(long seed) {
        random = new Random(seed);
        cards = new Cards(random);
        outcomes = new Outcomes(random, cards);
    }

    @Override
    public Step next() {
        return switch (random.nextInt(16)) {
            case 0 -> new Step.Restart();
            case 1 -> new Step.Tick(random.nextBoolean(), random.nextInt(3));
            case 2 -> new Step.Pass(Duration.ofHours(random.nextInt(60)));
            case 5 -> random.nextInt(8) == 0 ? send(offboarding()) : tell();
            case 3, 4 -> told.isEmpty() ? Step.tick() : send(told.get(random.nextInt(told.size())));
            default -> tell();
        };
    }

    private Step tell() {
        if (untold.isEmpty() || random.nextInt(3) > 0) {
            untold.addAll(begun());
        }
        return send(untold.remove(random.nextInt(untold.size())));
    }

    private List<SpecificRecord> begun() {
        return random.nextInt(3) == 0
                ? List.of(cards.all().get(random.nextInt(cards.all().size())))
                : outcomes.story(stories++);
    }

    private Step send(SpecificRecord record) {
        String key = text(record, record instanceof RateCard ? "rateKey" : "workerId");
        int work = random.nextInt(4) == 0 ? random.nextInt(3) : Step.USUAL_WORK;
        return new Step.Send(topicOf(record), key, record, Duration.ZERO, work);
    }

    private static Topic topicOf(SpecificRecord record) {
        return switch (record) {
            case RateCard card -> Topics.RATES;
            case WorkerOffboarded offboarded -> Topics.OFFBOARDINGS;
            default -> Topics.TASK_OUTCOMES;
        };
    }

    /** Of somebody who may have earned something under that engagement, or not. */
    private WorkerOffboarded offboarding() {
        return WorkerOffboarded.newBuilder()
                .setOffboardingId("off-" + offboardings++)
                .setWorkerId("worker-" + random.nextInt(4))
                .setEngagement(random.nextInt(3) == 0 ? Engagement.VENDOR : Engagement.CONTRACTOR)
                .setNoticeWeeks(random.nextInt(5))
                .setEffectiveAt(ServiceDriver.START.plus(Duration.ofDays(random.nextInt(20) - 10)))
                .build();
    }

    private static String text(SpecificRecord record, String field) {
        return record.get(record.getSchema().getField(field).pos()).toString();
    }

    /** What was begun is told to the end. */
    @Override
    public @Nullable Step settle() {
        if (!untold.isEmpty()) {
            return send(untold.removeFirst());
        }
        if (waits++ == 0) {
            return new Step.Pass(Duration.ofDays(30)); // until every week and notice is due
        }
        settled = !settled;
        return settled ? Step.tick() : null;
    }

    @Override
    public void saw(Step step, List<Output> outputs) {
        if (step instanceof Step.Pass pass) {
            now = now.plus(pass.time());
        }
        @Nullable SpecificRecord record = step instanceof Step.Send send ? send.content() : null;
        if (record != null) {
            told.add(record);
            owed.told(record);
            if (topicOf(record).equals(Topics.TASK_OUTCOMES)) {
                log.add(record);
            }
            if (record instanceof WorkerOffboarded offboarded) {
                entitlements.offboarded(offboarded);
            }
        }
        owed.countedRejections().forEach(entitlements::rejected);
        outputs.forEach(this::saw);
        ledger.isComplete();
    }

    private void saw(Output output) {
        switch (output) {
            case Output.Sent(var topic, var key, PayoutIssued payout) -> issued(payout);
            case Output.Sent(var topic, var key, JournalPosted journal) -> ledger.posted(journal);
            case Output.Sent other -> {}
            case Output.DeadLettered letter ->
                putAway.add(log.get((int) letter.origin().offset()));
            case Output.Refused refused -> throw new AssertionError("2: nothing here is to be refused: " + refused);
        }
    }

    private void issued(PayoutIssued payout) {
        ledger.issued(payout);
        if (payout.getKind() == PayoutKind.TASK || payout.getKind() == PayoutKind.REVERSAL) {
            Owed.Due due = owed.dues().get(payout.getPayoutId());
            assertThat(Owed.Due.of(payout))
                    .as("6: pays what is owed, " + payout.getPayoutId())
                    .isEqualTo(due);
            assertThat(paid.put(payout.getPayoutId(), Owed.Due.of(payout)))
                    .as("6: paid once, " + payout.getPayoutId())
                    .isNull();
        }
        switch (payout.getKind()) {
            case TASK -> entitlements.paid(payout.getPayoutId(), owed.work(payout.getPayoutId()));
            case REVERSAL -> entitlements.reversed(given(payout.getReversesPayoutId(), "6: reverses something"));
            case FLOOR_TOP_UP -> entitlements.toppedUp(payout, now);
            case SEVERANCE -> entitlements.severed(payout, now);
            case UNKNOWN -> throw new AssertionError("6: a payout of no kind");
        }
    }

    @Override
    public void ended() {
        assertThat(paid).as("6: all that is owed is paid, and nothing else").isEqualTo(owed.dues());
        List<SpecificRecord> contradictions = log.stream()
                .filter(record -> record instanceof WorkAccepted work && owed.contradicts(work))
                .toList();
        assertThat(putAway).as("5: what contradicts its price is put away").hasSameElementsAs(contradictions);
        entitlements.areMet(now);
        assertThat(ledger.balances("client/", "platform/revenue", "platform/expense"))
                .as("8: balances are what is owed")
                .isEqualTo(owed.balances());
    }
}
