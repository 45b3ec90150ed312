package io.guildhall.router.worker;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * The place of an idle worker among those who have the same domain: whoever has the least expertise besides comes first,
 * then the more accurate, then the longest idle.
 *
 * @param idle the worker
 * @param band their accuracy in the domain
 */
public record Seat(IdleWorker idle, int band) implements Comparable<Seat> {

    private static final Comparator<Seat> ORDER = Comparator.comparingInt(
                    (Seat seat) -> seat.idle().person().expertise())
            .thenComparing(Comparator.comparingInt(Seat::band).reversed())
            .thenComparing(Seat::since)
            .thenComparing(Seat::workerId)
            .thenComparing(seat -> seat.idle().person().profile().marketId());

    static Seat of(IdleWorker idle, String domain) {
        return new Seat(idle, Objects.requireNonNull(idle.person().bands().get(domain)));
    }

    /** Since when they are idle. */
    public Instant since() {
        return idle.since();
    }

    /** The worker. */
    public String workerId() {
        return idle.person().workerId();
    }

    /**
     * What the choice goes by, higher is better: their accuracy, less the levels they hold beyond the one that is needed.
     */
    public double score(int levelNeeded) {
        return (double) band / Person.BANDS - (idle.person().expertise() - levelNeeded);
    }

    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }
}
