package io.guildhall.stack.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Says what is to be sent when. Pure: it is told what the log shows and what time it is. */
final class Conductor {

    private final List<Cue> left;
    private final IdentityHashMap<Cue, Instant> metAt = new IdentityHashMap<>();

    Conductor(List<Cue> cues) {
        this.left = new ArrayList<>(cues);
    }

    /** The cues whose time has come, in their order; each is handed out once. */
    List<Cue> due(Scoreboard board, Instant now) {
        left.stream().filter(cue -> cue.when().test(board)).forEach(cue -> metAt.putIfAbsent(cue, now));
        List<Cue> due = left.stream()
                .filter(cue ->
                        metAt.containsKey(cue) && !now.isBefore(metAt.get(cue).plus(cue.after())))
                .toList();
        left.removeAll(due);
        return due;
    }

    /** Whether everything has been sent. */
    boolean isDone() {
        return left.isEmpty();
    }
}
