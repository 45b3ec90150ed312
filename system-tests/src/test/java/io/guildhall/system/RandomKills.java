package io.guildhall.system;

import static org.awaitility.Awaitility.await;

import io.guildhall.stack.process.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Kills one of several processes at random moments, and starts it again a random time later. */
final class RandomKills {

    /** With the start, some are back before the group has missed them, some after others have taken over. */
    private static final int LONGEST_ABSENCE_MILLIS = 6000;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final SplittableRandom random;
    private final List<? extends ServerProcess> victims;

    /** Prints the seed: with it, the same victims are killed after as much work. */
    RandomKills(long seed, List<? extends ServerProcess> victims) {
        this.random = new SplittableRandom(seed);
        this.victims = victims;
        System.out.println("kills by seed " + seed);
    }

    /**
     * Kills while work goes on, and comes back when all are ready again. The moments are counted in work, so that nothing
     * is killed before it has got on since the last time.
     *
     * @param done how much work is done by now
     * @param total how much there is
     * @param most how many to kill; fewer if the work is done before
     * @return how many were killed
     */
    int during(LongSupplier done, long total, int most) {
        int kills = 0;
        while (kills < most && getsOn(done, total, most - kills)) {
            ServerProcess victim = victims.get(random.nextInt(victims.size()));
            victim.kill();
            kills++;
            System.out.println("kill " + kills + " after " + done.getAsLong() + " of " + total);
            passes(Duration.ofMillis(random.nextInt(LONGEST_ABSENCE_MILLIS)));
            victim.start();
        }
        victims.forEach(victim -> victim.awaitReady(LIMIT));
        return kills;
    }

    /** Waits until some of the work that is left was done; false when none is left. */
    private boolean getsOn(LongSupplier done, long total, int killsLeft) {
        long now = done.getAsLong();
        long next = now + 1 + random.nextLong(Math.max(1, (total - now) / (2L * killsLeft)));
        await().atMost(LIMIT)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done.getAsLong() >= Math.min(next, total));
        return done.getAsLong() < total;
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.plus(LIMIT)).until(() -> true);
    }
}
