package io.guildhall.tasks.model;

import static io.guildhall.support.harness.Known.given;
import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.tasks.model.Inputs.Place;
import io.guildhall.tasks.model.WorkBook.Stand;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What becomes of delivered work: what each input must lead to, and what may happen when a window ends. */
final class Fates {

    private static final Duration APPEAL_WINDOW = Duration.ofDays(7);

    private final Map<String, DemandBook> books;
    private final Inputs inputs;
    private final Verdicts verdicts;

    /** What must be written within this step. */
    private final Set<String> due = new TreeSet<>();

    /** Tasks that may be opened within this step. */
    private final Set<String> openings = new TreeSet<>();

    Fates(Map<String, DemandBook> books, Inputs inputs) {
        this.books = books;
        this.inputs = inputs;
        verdicts = new Verdicts(books);
    }

    void areMet() {
        assertThat(due).as("9: answered").isEmpty();
        openings.clear();
    }

    void delivered(WorkDelivered delivered, Place place, Instant now) {
        DemandBook book = books.get(delivered.getDemandId());
        if (book == null || !book.knows(delivered.getUnitId())) {
            inputs.putAway(place, "no such task");
        } else if (!book.works.containsKey(delivered.getAssignmentId())) {
            deliver(book, delivered, place, now);
        }
    }

    private void deliver(DemandBook book, WorkDelivered delivered, Place place, Instant now) {
        WorkBook work = book.delivered(delivered);
        boolean judged = work.inside && delivered.getPurpose() == Purpose.JUDGE;
        if (!judged) {
            due.add(acceptance(work, AcceptedBy.POLICY));
            if (work.inside) {
                review(book, work, place);
            }
        } else if (book.goldOf(delivered.getUnitId()) != null) {
            due.add(acceptance(work, AcceptedBy.GOLD));
        } else if (book.policy() == ReviewPolicy.AUTO_ACCEPT) {
            due.add(acceptance(work, AcceptedBy.POLICY));
        } else {
            work.due = now.plusSeconds(book.request.getReviewWindowSeconds());
            if (book.policy() == ReviewPolicy.REVIEWER) {
                due.add("review " + work.id() + Verdicts.REVIEW);
            }
        }
    }

    /** The answer of a review task counts as if it had been sent, if that review is still open. */
    private void review(DemandBook book, WorkBook answer, Place place) {
        String review = given(book.reviewOfTask.get(answer.delivered.getTaskId()), "4: a review of something");
        WorkBook subject = verdicts.subject(review);
        if (subject == null) {
            return;
        }
        String text = answer.delivered.getAnswer();
        Verdict verdict = Verdict.valueOf(text.split("\"", -1)[3]);
        boolean reasoned = text.contains("comment");
        String refusal = reasoned || verdict == Verdict.ACCEPT
                ? verdicts.refusal(
                        subject,
                        book,
                        answer.delivered.getWorkerId(),
                        verdict,
                        reasoned,
                        answer.delivered.getDeliveredAt())
                : "REASON_MISSING";
        if (refusal != null) {
            inputs.refuse(place, refusal);
        } else {
            decided(subject, verdict, answer.delivered.getWorkerId());
        }
    }

    void reviewed(WorkReviewed review, Place place, Instant appendedAt) {
        String refusal = verdicts.refusal(review, appendedAt);
        if (refusal != null) {
            inputs.refuse(place, refusal);
            return;
        }
        WorkBook subject = given(verdicts.subject(review.getReviewRequestId()), review.getReviewRequestId());
        decided(subject, review.getVerdict(), review.getReviewerId());
    }

    private void decided(WorkBook work, Verdict verdict, String reviewer) {
        if (work.stand == Stand.APPEALED) {
            due.add("closed " + work.id() + " " + (verdict == Verdict.ACCEPT ? AppealResult.WON : AppealResult.LOST));
            if (verdict == Verdict.ACCEPT) {
                due.add(acceptance(work, AcceptedBy.APPEAL));
            }
        } else if (verdict == Verdict.ACCEPT) {
            due.add(acceptance(work, AcceptedBy.REVIEWER));
        } else {
            work.deniedBy = reviewer;
            due.add((verdict == Verdict.REJECT ? "rejected " : "sent back ") + work.id());
        }
    }

    void released(TaskReleased released, Place place) {
        DemandBook book = books.get(released.getDemandId());
        if (book == null || !book.knows(released.getUnitId())) {
            inputs.putAway(place, "no such task");
            return;
        }
        WorkBook reworked = book.reworkOf(released.getTaskId());
        if (reworked != null) {
            assertThat(released.getReason()).isNotEqualTo(ReleaseReason.WITHDRAWN);
            due.add("rejected " + reworked.id());
        } else {
            book.waiting.remove(released.getTaskId());
        }
    }

    void appealed(RejectionAppealed appeal, Place place, Instant appendedAt) {
        String refusal = verdicts.refusal(appeal, appendedAt);
        if (refusal != null) {
            inputs.refuse(place, refusal);
        } else {
            due.add("review " + appeal.getAssignmentId() + Verdicts.APPEAL);
        }
    }

    void reversed(ReversalRequested reversal, Place place) {
        String refusal = verdicts.refusal(reversal);
        if (refusal != null) {
            inputs.refuse(place, refusal);
        } else {
            due.add("taken back " + reversal.getAssignmentId());
        }
    }

    void asked(ReviewRequested asked, Instant now) {
        meet("review " + asked.getReviewRequestId());
        WorkBook work = work(asked.getAssignmentId());
        DemandBook book = known(books, asked.getDemandId());
        work.due = now.plusSeconds(book.request.getReviewWindowSeconds());
        assertThat(asked.getDueAt())
                .as("9: window of %s", asked.getReviewRequestId())
                .isEqualTo(work.due);
        assertThat(asked.getAnswer()).as("9: shows what is judged").isEqualTo(work.delivered.getAnswer());
        if (asked.getReviewRequestId().endsWith(Verdicts.APPEAL)) {
            work.stand = Stand.APPEALED;
        }
        if (book.request.getReviewPoolId() != null) {
            openings.add(asked.getReviewRequestId());
        }
    }

    /** One more judgement, or a review. */
    void opened(TaskOpened opened) {
        DemandBook book = known(books, opened.getDemandId());
        if (opened.getPurpose() == Purpose.REVIEW) {
            String subject = given(opened.getSubjectAssignmentId(), "4: a review of something");
            WorkBook work = work(subject);
            String review = subject + (work.stand == Stand.APPEALED ? Verdicts.APPEAL : Verdicts.REVIEW);
            assertThat(openings.remove(review))
                    .as("9: %s was asked for", review)
                    .isTrue();
            book.reviewOfTask.put(opened.getTaskId(), review);
        } else {
            boolean redo = openings.remove("redo " + opened.getUnitId());
            assertThat(redo || (book.policy() == ReviewPolicy.CONSENSUS && !book.waitsForJudges(opened.getUnitId())))
                    .as("7: one more judgement of %s is called for", opened.getUnitId())
                    .isTrue();
            due.remove("redo " + opened.getDemandId() + " " + opened.getUnitId());
        }
        book.opened(opened);
    }

    void sentBack(ReworkRequested rework) {
        meet("sent back " + rework.getAssignmentId());
        WorkBook work = work(rework.getAssignmentId());
        assertThat(rework.getWorkerId()).as("9: by the same worker").isEqualTo(work.delivered.getWorkerId());
        work.stand = Stand.SENT_BACK;
        work.due = null;
        work.reworks++;
    }

    void accepted(WorkAccepted accepted, Instant now, boolean deadlinesCount) {
        WorkBook work = work(accepted.getAssignmentId());
        DemandBook book = known(books, accepted.getDemandId());
        if (!due.remove(acceptance(work, accepted.getAcceptedBy()))) {
            unasked(accepted.getAcceptedBy(), work, book, now, deadlinesCount);
        }
        assertThat(accepted.getPayment()).as("6: payment of %s", work.id()).isEqualTo(++work.payments);
        assertThat(accepted.getTerms()).as("5: terms").isEqualTo(work.delivered.getTerms());
        assertThat(accepted.getCountedSeconds()).as("9: time").isEqualTo(work.countedSeconds);
        boolean billable = work.inside && book.pays(work.delivered);
        assertThat(accepted.getClientBillable())
                .as("3: who pays for %s", work.id())
                .isEqualTo(billable);
        BigDecimal fee = billable ? book.fee(work.delivered) : BigDecimal.ZERO;
        assertThat(accepted.getFee()).as("7: fee").isEqualByComparingTo(fee);
        String gold = book.goldOf(work.delivered.getUnitId());
        if (accepted.getAcceptedBy() == AcceptedBy.GOLD) {
            assertThat(accepted.getGrade())
                    .isEqualTo(work.delivered.getAnswer().equals(gold) ? Grade.RIGHT : Grade.WRONG);
        }
        work.cost = billable ? accepted.getTerms().getPay().getAmount().add(fee) : BigDecimal.ZERO;
        work.stand = Stand.ACCEPTED;
        work.due = null;
        book.isWithinBudget();
    }

    /** A consensus, or a window that ended in silence. */
    private static void unasked(AcceptedBy by, WorkBook work, DemandBook book, Instant now, boolean deadlinesCount) {
        boolean silent = deadlinesCount && work.isOverdueAt(now);
        boolean allowed = switch (by) {
            case SILENCE -> silent && work.stand == Stand.AWAITED;
            case APPEAL -> silent && work.stand == Stand.APPEALED;
            case CONSENSUS ->
                work.stand == Stand.AWAITED
                        && book.policy() == ReviewPolicy.CONSENSUS
                        && !book.waitsForJudges(work.delivered.getUnitId());
            default -> false;
        };
        assertThat(allowed).as("9: %s accepts %s", by, work.id()).isTrue();
    }

    void rejected(WorkRejected rejected, Instant now) {
        meet("rejected " + rejected.getAssignmentId());
        WorkBook work = work(rejected.getAssignmentId());
        assertThat(rejected.getReasonCode()).as("9: a reason").isNotBlank();
        assertThat(rejected.getComment()).as("9: a comment").isNotBlank();
        assertThat(rejected.getAppealableUntil()).as("9: time to appeal").isEqualTo(now.plus(APPEAL_WINDOW));
        assertThat(rejected.getCountedSeconds()).as("9: time").isEqualTo(work.countedSeconds);
        work.stand = Stand.DENIED;
        work.due = rejected.getAppealableUntil();
        DemandBook book = known(books, rejected.getDemandId());
        if (book.ending == null && book.affordsTask()) {
            openings.add("redo " + rejected.getUnitId());
            due.add("redo " + rejected.getDemandId() + " " + rejected.getUnitId());
        }
    }

    void takenBack(WorkReversed reversed, Instant now) {
        meet("taken back " + reversed.getAssignmentId());
        WorkBook work = work(reversed.getAssignmentId());
        assertThat(reversed.getPayment()).as("6: the payment taken back").isEqualTo(work.payments);
        assertThat(reversed.getAppealableUntil()).as("9: time to appeal").isEqualTo(now.plus(APPEAL_WINDOW));
        work.stand = Stand.DENIED;
        work.reversed = true;
        work.deniedBy = null;
        work.due = reversed.getAppealableUntil();
    }

    void appealClosed(AppealClosed closed, Instant now, boolean deadlinesCount) {
        WorkBook work = work(closed.getAssignmentId());
        if (!due.remove("closed " + work.id() + " " + closed.getResult())) {
            Stand before = closed.getResult() == AppealResult.WON ? Stand.APPEALED : Stand.DENIED;
            boolean silent = deadlinesCount && work.isOverdueAt(now) && work.stand == before;
            assertThat(silent && closed.getResult() != AppealResult.LOST)
                    .as("9: the appeal of %s is closed in time", work.id())
                    .isTrue();
        }
        assertThat(closed.getOfReversal()).as("9: of what").isEqualTo(work.reversed);
        if (closed.getResult() == AppealResult.WON) {
            due.add(acceptance(work, AcceptedBy.APPEAL));
        } else {
            work.stand = Stand.LOST;
            work.due = null;
        }
    }

    private WorkBook work(String assignmentId) {
        return given(verdicts.work(assignmentId), "6: no work under " + assignmentId);
    }

    private static String acceptance(WorkBook work, @Nullable AcceptedBy by) {
        return "accepted " + work.id() + " by " + by;
    }

    private void meet(String written) {
        assertThat(due.remove(written))
                .as("9: '%s' is not among %s", written, due)
                .isTrue();
    }
}
