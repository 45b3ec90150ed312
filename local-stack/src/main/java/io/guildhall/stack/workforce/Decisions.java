package io.guildhall.stack.workforce;

import io.guildhall.stack.workforce.Decision.Act;
import io.guildhall.task.Purpose;
import io.guildhall.workforce.TaskAssigned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What people decide: a pure function of seed, worker, assignment, and what is settled beforehand. Each has an accuracy
 * of their own. Whoever lets a task go is not asked for its unit
 * again for a good while. So only the first task of a unit is let go, and only by its first two holders: then each unit
 * gets done if there are two people more than it needs judgements.
 */
public final class Decisions {

    private static final int TASK_LET_GO = 1;
    private static final int LAST_EPOCH_LET_GO = 2;

    private final long seed;
    private final Behaviour behaviour;
    private final Foreknowledge known;
    private final Map<Act, Double> shares = new EnumMap<>(Act.class);

    public Decisions(long seed, Behaviour behaviour) {
        this(seed, behaviour, Foreknowledge.NONE);
    }

    /** @param known what is not left to chance */
    public Decisions(long seed, Behaviour behaviour, Foreknowledge known) {
        this.seed = seed;
        this.behaviour = behaviour;
        this.known = known;
        shares.put(Act.DECLINES_ONCE, behaviour.declinesOnce());
        shares.put(Act.DECLINES_FOR_GOOD, behaviour.declinesForGood());
        shares.put(Act.SAYS_MISROUTED, behaviour.saysMisrouted());
        shares.put(Act.ASKS_FOR_TIME, behaviour.asksForTime());
        shares.put(Act.FORGETS, behaviour.forgets());
        shares.put(Act.SUBMITS_LATE, behaviour.submitsLate());
    }

    /** What is settled beforehand. */
    Foreknowledge known() {
        return known;
    }

    /** What a person does about an assignment. Reviews, and work asked for once more, are always done. */
    Decision decide(TaskAssigned assigned) {
        Decision decision = decide(assigned.getWorkerId(), assigned.getAssignmentId());
        boolean isDone = assigned.getPurpose() == Purpose.REVIEW || assigned.getReworkOf() != null;
        return isDone ? new Decision(Act.SUBMITS, decision.takes(), decision.dice()) : decision;
    }

    /** Whether they do it well; where the course is settled, what is asked for once more always is. */
    boolean isDoneWell(TaskAssigned assigned) {
        return known.course(AssignmentName.parse(assigned.getAssignmentId()))
                .map(course -> course.isDoneWell() || assigned.getReworkOf() != null)
                .orElseGet(() -> isAccurate(assigned.getWorkerId(), assigned.getAssignmentId()));
    }

    /** Whether they object when it is rejected or taken back: in general, if they did it well. */
    boolean appeals(String workerId, String assignmentId) {
        return known.course(AssignmentName.parse(assignmentId))
                .map(Course::isAppealed)
                .orElseGet(() -> isAccurate(workerId, assignmentId));
    }

    private boolean isAccurate(String workerId, String assignmentId) {
        double range = behaviour.mostAccuracy() - behaviour.leastAccuracy();
        double accuracy = behaviour.leastAccuracy() + range * roll("accuracy", workerId);
        return roll(workerId, assignmentId) < accuracy;
    }

    private double roll(String what, String whose) {
        return new SplittableRandom(hash(seed + "\n\n" + what + "\n" + whose)).nextDouble();
    }

    Decision decide(String workerId, String assignmentId) {
        SplittableRandom random = new SplittableRandom(hash(seed + "\n" + workerId + "\n" + assignmentId));
        Act act = act(random.nextDouble());
        Duration takes = takes(random.nextDouble());
        return new Decision(mayLetGo(assignmentId) ? act : Act.SUBMITS, takes, random.nextLong());
    }

    private Act act(double roll) {
        double left = roll;
        for (Map.Entry<Act, Double> share : shares.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return Act.SUBMITS;
    }

    /** Evenly in the logarithm: most tasks go quickly, some take long. */
    private Duration takes(double roll) {
        double fastest = behaviour.fastest().toMillis();
        double slowest = behaviour.slowest().toMillis();
        return Duration.ofMillis(Math.round(fastest * Math.pow(slowest / fastest, roll)));
    }

    private static boolean mayLetGo(String assignmentId) {
        AssignmentName assignment = AssignmentName.parse(assignmentId);
        return assignment.task() == TASK_LET_GO && assignment.epoch() <= LAST_EPOCH_LET_GO;
    }

    /** The same on every machine and in every version, which {@code hashCode} does not promise. */
    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
