package io.guildhall.payouts.payout;

import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Origin;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Accepted work and rates to test with. Version n of a card pays n EUR. */
public final class Works {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Instant ASSIGNED = NOW.minusSeconds(600);
    public static final String MEDICINE = "medicine/fact-check/EUR";

    private Works() {}

    /** Version n of the card that {@link #work} is quoted from, long in force. */
    public static RateVersion rate(int version) {
        return rate(version, NOW.minusSeconds(86_400L * (100 - version)));
    }

    /** Version n, in force from then on and appended just before. */
    public static RateVersion rate(int version, Instant effectiveFrom) {
        return new RateVersion(
                MEDICINE, version, effectiveFrom, new BigDecimal(version), null, effectiveFrom.minusSeconds(1));
    }

    /** Work of Ada's for acme, quoted from that version and billed with a tenth as fee. */
    public static AcceptedWork work(String assignmentId, int version) {
        return work(assignmentId, "ada", terms(version));
    }

    /** Work under these terms, billed to acme with a tenth of the pay as fee. */
    public static AcceptedWork work(String assignmentId, String workerId, Terms terms) {
        return work(assignmentId, workerId, terms, terms.pay().dividedBy(10, RoundingMode.UNNECESSARY), true);
    }

    /** Work under these terms, with this fee, billed to acme or borne by the platform. */
    public static AcceptedWork work(
            String assignmentId, String workerId, Terms terms, BigMoney fee, boolean clientBillable) {
        String taskId = assignmentId.substring(0, assignmentId.lastIndexOf('/'));
        return new AcceptedWork(
                assignmentId,
                1,
                taskId,
                "d1",
                workerId,
                "acme",
                null,
                terms,
                fee,
                clientBillable,
                120,
                ASSIGNED,
                ASSIGNED.plusSeconds(150),
                NOW.minusSeconds(60));
    }

    /** The same work, paid for the n-th time after n − 1 appeals. */
    public static AcceptedWork payment(AcceptedWork work, int payment) {
        return with(work, payment, work.countedSeconds(), work.quotedAt(), work.deliveredAt());
    }

    /** The same work, done for so long and delivered then, a moment after it was assigned. */
    public static AcceptedWork done(AcceptedWork work, long seconds, Instant deliveredAt) {
        return with(work, work.payment(), seconds, deliveredAt.minusMillis(1), deliveredAt);
    }

    private static AcceptedWork with(
            AcceptedWork work, int payment, long seconds, Instant quotedAt, Instant deliveredAt) {
        return new AcceptedWork(
                work.assignmentId(),
                payment,
                work.taskId(),
                work.demandId(),
                work.workerId(),
                work.clientId(),
                work.projectId(),
                work.terms(),
                work.fee(),
                work.clientBillable(),
                seconds,
                quotedAt,
                deliveredAt,
                work.acceptedAt());
    }

    /** The rejection of work. */
    public static RejectedWork rejected(AcceptedWork work) {
        return new RejectedWork(
                work.assignmentId(), work.workerId(), work.terms(), work.countedSeconds(), work.deliveredAt());
    }

    /** The reversal of a payment. */
    public static ReversedWork reversed(AcceptedWork work) {
        return new ReversedWork(
                "r/" + work.payoutId(), work.assignmentId(), work.payment(), work.workerId(), work.clientId());
    }

    /** What version n quotes. */
    public static Terms terms(int version) {
        return terms(MEDICINE, version, "EUR " + version + ".0000", null);
    }

    /** Any quote. */
    public static Terms terms(String rateKey, int version, String pay, @Nullable BigDecimal floorPerHour) {
        return new Terms(
                BigMoney.parse(pay),
                rateKey,
                version,
                "medicine",
                "fact-check",
                "agency",
                Engagement.GIG,
                floorPerHour,
                null);
    }

    /** The place of a record on the topic of outcomes. */
    public static Origin origin(long offset) {
        return new Origin("task.outcomes.v1", 0, offset, "ada", NOW, null);
    }

    /** The bytes of a record. */
    public static ByteBuffer bytes(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int value : bytes) {
            buffer.put((byte) value);
        }
        return buffer.flip();
    }
}
