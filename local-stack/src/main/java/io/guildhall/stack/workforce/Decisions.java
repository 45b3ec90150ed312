package io.guildhall.stack.workforce;

import io.guildhall.stack.workforce.Decision.Act;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What people decide: a pure function of seed, worker and assignment. Whoever lets a task go is not asked for its unit
 * again for a good while. So only the first task of a unit is let go, and only by its first two holders: then each unit
 * gets done if there are two people more than it needs judgements.
 */
public final class Decisions {

    private static final int TASK_LET_GO = 1;
    private static final int LAST_EPOCH_LET_GO = 2;

    private final long seed;
    private final Behaviour behaviour;
    private final Map<Act, Double> shares = new EnumMap<>(Act.class);

    public Decisions(long seed, Behaviour behaviour) {
        this.seed = seed;
        this.behaviour = behaviour;
        shares.put(Act.DECLINES_ONCE, behaviour.declinesOnce());
        shares.put(Act.DECLINES_FOR_GOOD, behaviour.declinesForGood());
        shares.put(Act.SAYS_MISROUTED, behaviour.saysMisrouted());
        shares.put(Act.ASKS_FOR_TIME, behaviour.asksForTime());
        shares.put(Act.FORGETS, behaviour.forgets());
        shares.put(Act.SUBMITS_LATE, behaviour.submitsLate());
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
        int epochAt = assignmentId.lastIndexOf('/');
        int taskAt = assignmentId.lastIndexOf('/', epochAt - 1);
        int task = Integer.parseInt(assignmentId.substring(taskAt + 1, epochAt));
        int epoch = Integer.parseInt(assignmentId.substring(epochAt + 1));
        return task == TASK_LET_GO && epoch <= LAST_EPOCH_LET_GO;
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
