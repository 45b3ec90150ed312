package io.guildhall.tasks.demand;

import io.guildhall.support.work.Purpose;

/**
 * How far the tasks of a demand have come.
 *
 * @param total tasks opened, redone work, further judgements and reviews included
 * @param accepted tasks whose work is accepted and not taken back
 * @param open tasks whose fate is not decided
 * @param judging those of the open ones that are judgements
 * @param denials rejections and reversals that are not final: they can be appealed, or are
 */
public record Tally(int total, int accepted, int open, int judging, int denials) {

    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

    /** That of a demand with so many judgements to come. */
    static Tally opened(int judgements) {
        return new Tally(judgements, 0, judgements, judgements, 0);
    }

    /** Whether nothing can change any more but by a reversal. */
    public boolean settled() {
        return open == 0 && denials == 0;
    }

    Tally afterOpened(Purpose purpose) {
        return new Tally(total + 1, accepted, open + 1, judging + judgement(purpose), denials);
    }

    Tally afterEnded(Purpose purpose) {
        return new Tally(total, accepted, open - 1, judging - judgement(purpose), denials);
    }

    Tally afterDenied() {
        return new Tally(total, accepted, open, judging, denials + 1);
    }

    Tally afterAppealClosed() {
        return new Tally(total, accepted, open, judging, denials - 1);
    }

    /** Counts so many more accepted tasks, or fewer. */
    Tally withAccepted(int more) {
        return new Tally(total, accepted + more, open, judging, denials);
    }

    private static int judgement(Purpose purpose) {
        return purpose == Purpose.JUDGE ? 1 : 0;
    }
}
