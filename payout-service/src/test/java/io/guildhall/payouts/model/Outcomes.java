package io.guildhall.payouts.model;

import io.guildhall.Money;
import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.Purpose;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What becomes of the work of a few people over some weeks, as the task service tells it: one story per assignment. */
final class Outcomes {

    private static final int HOUR = 3600;

    private final Random random;
    private final Cards cards;

    Outcomes(Random random, Cards cards) {
        this.random = random;
        this.cards = cards;
    }

    /** All that is told of one assignment. */
    List<SpecificRecord> story(int number) {
        String assignmentId = "d%d/u%d/1/1".formatted(number % 3, number);
        WorkAccepted work = accepted(assignmentId);
        return switch (random.nextInt(10)) {
            case 0 -> List.of(misquoted(work));
            case 1 -> List.of(rejected(work), closed(work, AppealResult.UNUSED, false));
            case 2 -> List.of(rejected(work), closed(work, AppealResult.WON, false), appealed(work, 1));
            case 3 -> List.of(work, reversed(work, 1), closed(work, AppealResult.LOST, true));
            case 4 -> wonBack(work);
            default -> List.of(work);
        };
    }

    /** Taken back, and paid again, and perhaps once more. */
    private List<SpecificRecord> wonBack(WorkAccepted work) {
        List<SpecificRecord> story = new ArrayList<>();
        story.add(work);
        int times = 1 + random.nextInt(2);
        for (int payment = 1; payment <= times; payment++) {
            story.add(reversed(work, payment));
            story.add(closed(work, AppealResult.WON, true));
            story.add(appealed(work, payment + 1));
        }
        return story;
    }

    private WorkAccepted accepted(String assignmentId) {
        Instant quotedAt = ServiceDriver.START.minus(Duration.ofHours(random.nextInt(28 * 24)));
        RateCard card = cards.inForce(cards.key(random), quotedAt);
        boolean again = random.nextInt(4) == 0;
        Instant assignedAt = again ? quotedAt.plus(Duration.ofHours(random.nextInt(7 * 24))) : quotedAt;
        boolean billable = random.nextInt(6) > 0;
        int worker = random.nextInt(4);
        String[] ids = assignmentId.split("/", -1);
        return WorkAccepted.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(assignmentId.substring(0, assignmentId.lastIndexOf('/')))
                .setDemandId(ids[0])
                .setUnitId(ids[1])
                .setWorkerId("worker-" + worker)
                .setClientId(random.nextBoolean() ? "acme" : "globex")
                .setMarketId("main")
                .setPurpose(random.nextInt(8) > 0 ? Purpose.JUDGE : Purpose.REVIEW)
                .setTerms(terms(card, worker, again ? quotedAt : null))
                .setCountedSeconds(random.nextInt(2 * HOUR))
                .setGrade(Grade.UNGRADED)
                .setAcceptedBy(AcceptedBy.POLICY)
                .setClientBillable(billable)
                .setFee(billable && random.nextInt(5) > 0 ? Cards.amount(random, 10_0000) : BigDecimal.ZERO.setScale(4))
                .setAssignedAt(assignedAt)
                .setDeliveredAt(assignedAt.plusSeconds(random.nextInt(3 * HOUR)))
                .setAcceptedAt(assignedAt.plusSeconds(4 * HOUR))
                .build();
    }

    private static Terms terms(RateCard card, int worker, @Nullable Instant quotedAt) {
        String[] key = card.getRateKey().split("/", -1);
        return Terms.newBuilder()
                .setPay(new Money(card.getAmount(), key[2]))
                .setRateKey(card.getRateKey())
                .setRateVersion(card.getVersion())
                .setPoolId(key[0])
                .setTaskType(key[1].equals("*") ? "tagging" : key[1])
                .setPayeeId(worker == 0 ? "agency" : "worker-" + worker)
                .setEngagement(worker == 0 ? Engagement.VENDOR : Engagement.CONTRACTOR)
                .setFloorPerHour(card.getFloorPerHour())
                .setQuotedAt(quotedAt)
                .build();
    }

    /** At a price that its version never had. */
    private static WorkAccepted misquoted(WorkAccepted work) {
        Money pay = work.getTerms().getPay();
        Money other = new Money(pay.getAmount().add(new BigDecimal("0.0001")), pay.getCurrency());
        Terms terms = Terms.newBuilder(work.getTerms()).setPay(other).build();
        return WorkAccepted.newBuilder(work).setTerms(terms).build();
    }

    private static WorkAccepted appealed(WorkAccepted work, int payment) {
        return WorkAccepted.newBuilder(work)
                .setAcceptedBy(AcceptedBy.APPEAL)
                .setPayment(payment)
                .setAcceptedAt(work.getAcceptedAt().plus(Duration.ofDays(payment)))
                .build();
    }

    private static WorkRejected rejected(WorkAccepted work) {
        return WorkRejected.newBuilder()
                .setAssignmentId(work.getAssignmentId())
                .setTaskId(work.getTaskId())
                .setDemandId(work.getDemandId())
                .setUnitId(work.getUnitId())
                .setWorkerId(work.getWorkerId())
                .setClientId(work.getClientId())
                .setMarketId(work.getMarketId())
                .setTerms(work.getTerms())
                .setCountedSeconds(work.getCountedSeconds())
                .setReasonCode("WRONG")
                .setComment("the dose is that of a child")
                .setRejectedAt(work.getAcceptedAt())
                .setAppealableUntil(work.getAcceptedAt().plus(Duration.ofDays(7)))
                .setDeliveredAt(work.getDeliveredAt())
                .build();
    }

    private static WorkReversed reversed(WorkAccepted work, int payment) {
        return WorkReversed.newBuilder()
                .setReversalId("r-" + payment + "-" + work.getUnitId())
                .setAssignmentId(work.getAssignmentId())
                .setTaskId(work.getTaskId())
                .setDemandId(work.getDemandId())
                .setUnitId(work.getUnitId())
                .setWorkerId(work.getWorkerId())
                .setClientId(work.getClientId())
                .setMarketId(work.getMarketId())
                .setReasonCode("FRAUD")
                .setComment("copied from another worker")
                .setReversedAt(work.getAcceptedAt().plusSeconds(HOUR))
                .setAppealableUntil(work.getAcceptedAt().plus(Duration.ofDays(7)))
                .setPayment(payment)
                .build();
    }

    private static AppealClosed closed(WorkAccepted work, AppealResult result, boolean ofReversal) {
        @Nullable String comment = result == AppealResult.LOST ? "it is a copy" : null;
        return AppealClosed.newBuilder()
                .setAssignmentId(work.getAssignmentId())
                .setTaskId(work.getTaskId())
                .setDemandId(work.getDemandId())
                .setUnitId(work.getUnitId())
                .setWorkerId(work.getWorkerId())
                .setClientId(work.getClientId())
                .setMarketId(work.getMarketId())
                .setResult(result)
                .setComment(comment)
                .setClosedAt(work.getAcceptedAt().plus(Duration.ofDays(1)))
                .setOfReversal(ofReversal)
                .build();
    }
}
