package io.guildhall.router.queue;

import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits or is leased. When it is delivered or released its row goes.
 *
 * @param needKey what it needs
 * @param purpose what it is for
 * @param subjectAssignmentId for a review: the assignment whose work is judged
 * @param poolId pool it belongs to; null while there is none for its domain
 * @param arrival its place in the order of arrival, which it keeps when it comes back
 * @param epoch leases it has had
 * @param assignmentId its live lease; null while it waits
 * @param withdrawn whether it is no longer wanted, and ends with its lease
 * @param held whether triage is to say first where it belongs
 * @param openedAt when its unit was opened
 * @param relaxation by how much its need is relaxed; null while it is not
 */
public record Task(
        String needKey,
        Purpose purpose,
        @Nullable String subjectAssignmentId,
        @Nullable String poolId,
        long arrival,
        int epoch,
        @Nullable String assignmentId,
        boolean withdrawn,
        boolean held,
        Instant openedAt,
        @Nullable Relaxation relaxation) {

    /**
     * By how much a need is relaxed.
     *
     * @param steps steps taken so far
     * @param level level that suffices now
     * @param at when the last step was taken
     */
    public record Relaxation(int steps, int level, Instant at) {}

    /** Whether nobody holds it. */
    public boolean waits() {
        return assignmentId == null;
    }

    /** Whether it stands in a lane. */
    boolean queued() {
        return waits() && !held;
    }

    /** Since when it waits for the next step to be taken for it. */
    Instant since() {
        return relaxation == null ? openedAt : relaxation.at();
    }

    Task leased(String assignment) {
        return new Task(
                needKey,
                purpose,
                subjectAssignmentId,
                poolId,
                arrival,
                epoch + 1,
                assignment,
                withdrawn,
                false,
                openedAt,
                relaxation);
    }

    Task returned() {
        return holding(null, withdrawn, false);
    }

    Task heldBack() {
        return holding(null, withdrawn, true);
    }

    Task unwanted() {
        return holding(assignmentId, true, held);
    }

    Task movedTo(String pool) {
        return placed(needKey, pool, null);
    }

    Task rerouted(String need, @Nullable String pool) {
        return placed(need, pool, null);
    }

    Task relaxed(String pool, int level, Instant at) {
        int steps = relaxation == null ? 0 : relaxation.steps();
        return placed(needKey, Objects.requireNonNull(pool), new Relaxation(steps + 1, level, at));
    }

    private Task holding(@Nullable String assignment, boolean unwanted, boolean back) {
        return new Task(
                needKey,
                purpose,
                subjectAssignmentId,
                poolId,
                arrival,
                epoch,
                assignment,
                unwanted,
                back,
                openedAt,
                relaxation);
    }

    private Task placed(String need, @Nullable String pool, @Nullable Relaxation by) {
        return new Task(
                need, purpose, subjectAssignmentId, pool, arrival, epoch, assignmentId, withdrawn, false, openedAt, by);
    }
}
