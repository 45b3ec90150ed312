package io.guildhall.stack.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Shows progress: as a block that is redrawn in place on a terminal, otherwise as a line now and then. For one thread. */
public final class Screen {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);
    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter out;
    private final boolean inPlace;
    private final ProgressText text;
    private int drawn;
    private long shownAt;

    /** @param inPlace whether the output is a terminal that can be rewritten */
    public Screen(PrintWriter out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
        this.text = new ProgressText(inPlace ? Ansi.AUTO : Ansi.OFF);
        this.shownAt = System.nanoTime() - BETWEEN_LINES.toNanos();
    }

    /** Whether it is time to look again. */
    boolean isDue() {
        Duration pause = inPlace ? BETWEEN_DRAWINGS : BETWEEN_LINES;
        return System.nanoTime() - shownAt >= pause.toNanos();
    }

    void show(Progress progress) {
        shownAt = System.nanoTime();
        if (inPlace) {
            redraw(text.block(progress));
        } else {
            out.println(text.line(progress));
        }
        out.flush();
    }

    private void redraw(List<String> lines) {
        StringBuilder frame = new StringBuilder(drawn == 0 ? "" : "\u001b[" + drawn + "A");
        lines.forEach(line -> frame.append(line).append(CLEAR_TO_END_OF_LINE).append(System.lineSeparator()));
        // In one piece, so that no half-drawn frame is seen.
        out.print(frame.append(CLEAR_BELOW));
        drawn = lines.size();
    }
}
