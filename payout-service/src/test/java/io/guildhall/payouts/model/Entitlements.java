package io.guildhall.payouts.model;

import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Terms;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is owed beyond the price of a task: the floor of a week, and the notice of an engagement. Each payout must bring its
 * week or its offboarding exactly to what is owed by then; nothing is taken back.
 */
final class Entitlements {

    private static final Duration FLOOR_DELAY = Duration.ofDays(3);
    private static final Duration AVERAGED = Duration.ofDays(91);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Map<String, WorkAccepted> standing = new TreeMap<>();

    /** What a floor guarantees for the time of each assignment, times 3600, by assignment; and its week. */
    private final Map<String, BigDecimal> guarantees = new HashMap<>();

    private final Map<String, String> weeks = new TreeMap<>();
    private final Map<String, Instant> weekEnds = new HashMap<>();
    private final Map<String, BigDecimal> toppedUp = new HashMap<>();
    private final Map<String, WorkerOffboarded> offboardings = new TreeMap<>();
    private final Map<String, BigDecimal> severance = new HashMap<>();

    /** Work was paid: its pay and its time count. */
    void paid(String payoutId, WorkAccepted work) {
        standing.put(payoutId, work);
        count(
                work.getAssignmentId(),
                work.getWorkerId(),
                work.getTerms(),
                work.getCountedSeconds(),
                work.getDeliveredAt());
    }

    /** Its payment was taken back; its time stays. */
    void reversed(String payoutId) {
        standing.remove(payoutId);
    }

    /** Time of rejected work counts too. */
    void rejected(WorkRejected work) {
        count(
                work.getAssignmentId(),
                work.getWorkerId(),
                work.getTerms(),
                work.getCountedSeconds(),
                work.getDeliveredAt());
    }

    private void count(String assignmentId, String workerId, Terms terms, long seconds, @Nullable Instant delivered) {
        if (terms.getFloorPerHour() == null || delivered == null) {
            return;
        }
        String week = week(workerId, terms.getPay().getCurrency(), delivered);
        weeks.put(assignmentId, week);
        guarantees.put(assignmentId, terms.getFloorPerHour().multiply(BigDecimal.valueOf(seconds)));
        weekEnds.put(week, monday(delivered).plus(Duration.ofDays(7)));
    }

    void offboarded(WorkerOffboarded offboarded) {
        offboardings.putIfAbsent(offboarded.getOffboardingId(), offboarded);
    }

    void toppedUp(PayoutIssued payout, Instant now) {
        String week = payout.getPayoutId().substring(0, payout.getPayoutId().lastIndexOf('/'));
        assertThat(now)
                .as("floor: %s is settled", week)
                .isAfterOrEqualTo(known(weekEnds, week).plus(FLOOR_DELAY));
        assertThat(payout.getAmount()).as("floor: what is missing of %s", week).isEqualByComparingTo(missing(week));
        toppedUp.merge(week, payout.getAmount(), BigDecimal::add);
    }

    void severed(PayoutIssued payout, Instant now) {
        String id = payout.getPayoutId().substring(0, payout.getPayoutId().lastIndexOf('/'));
        WorkerOffboarded offboarded = known(offboardings, id);
        assertThat(now).as("severance: %s is effective", id).isAfterOrEqualTo(offboarded.getEffectiveAt());
        assertThat(payout.getAmount())
                .as("severance: what is owed for %s", id)
                .isEqualByComparingTo(owed(offboarded, payout.getCurrency()));
        severance.merge(id + payout.getCurrency(), payout.getAmount(), BigDecimal::add);
    }

    /** After all was settled that was due by then. */
    void areMet(Instant now) {
        weekEnds.forEach((week, end) -> assertThat(
                        now.isBefore(end.plus(FLOOR_DELAY)) || missing(week).signum() <= 0)
                .as("floor: %s of %s", missing(week), week)
                .isTrue());
        for (WorkerOffboarded offboarded : offboardings.values()) {
            for (String currency : List.of("EUR", "USD", "JPY", "KWD")) {
                assertThat(now.isBefore(offboarded.getEffectiveAt())
                                || owed(offboarded, currency).signum() <= 0)
                        .as("severance: %s", offboarded.getOffboardingId())
                        .isTrue();
            }
        }
    }

    /** Floor times hours, less pay that stands, less what was paid toward it. */
    private BigDecimal missing(String week) {
        BigDecimal guaranteed = BigDecimal.ZERO;
        BigDecimal pay = toppedUp.getOrDefault(week, BigDecimal.ZERO);
        for (Map.Entry<String, String> assignment : weeks.entrySet()) {
            if (assignment.getValue().equals(week)) {
                guaranteed = guaranteed.add(known(guarantees, assignment.getKey()));
            }
        }
        for (WorkAccepted work : standing.values()) {
            if (week.equals(weeks.get(work.getAssignmentId()))) {
                pay = pay.add(work.getTerms().getPay().getAmount());
            }
        }
        return guaranteed.divide(SECONDS_PER_HOUR, 4, RoundingMode.HALF_UP).subtract(pay);
    }

    /** Notice weeks times a thirteenth of what stands of thirteen weeks, less what was paid for it. */
    private BigDecimal owed(WorkerOffboarded offboarded, String currency) {
        Instant end = offboarded.getEffectiveAt();
        BigDecimal earned = standing.values().stream()
                .filter(work -> work.getWorkerId().equals(offboarded.getWorkerId())
                        && work.getTerms().getEngagement() == offboarded.getEngagement()
                        && work.getTerms().getPay().getCurrency().equals(currency)
                        && work.getDeliveredAt() != null
                        && !work.getDeliveredAt().isBefore(end.minus(AVERAGED))
                        && work.getDeliveredAt().isBefore(end))
                .map(work -> work.getTerms().getPay().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return earned.multiply(BigDecimal.valueOf(offboarded.getNoticeWeeks()))
                .divide(BigDecimal.valueOf(13), 4, RoundingMode.HALF_UP)
                .subtract(severance.getOrDefault(offboarded.getOffboardingId() + currency, BigDecimal.ZERO));
    }

    private static String week(String workerId, String currency, Instant moment) {
        var date = moment.atZone(ZoneOffset.UTC);
        return "%s/%d-W%02d/%s"
                .formatted(
                        workerId,
                        date.get(IsoFields.WEEK_BASED_YEAR),
                        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        currency);
    }

    private static Instant monday(Instant moment) {
        var date = moment.atZone(ZoneOffset.UTC).toLocalDate();
        return date.minusDays(date.getDayOfWeek().getValue() - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
