package io.guildhall.stack.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** One line that says how far a command is: rewritten in place on a terminal, otherwise repeated now and then. */
final class StatusLine {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String REWRITE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean inPlace = isTerminal();
    private String shown = "";
    private long shownAt = System.nanoTime();

    StatusLine(PrintWriter out) {
        this.out = out;
    }

    /** Whether somebody looks at what is printed, on a terminal that can be rewritten. */
    static boolean isTerminal() {
        boolean looking = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return looking && !"dumb".equals(System.getenv("TERM"));
    }

    void show(String line) {
        boolean isTime = System.nanoTime() - shownAt >= BETWEEN_LINES.toNanos();
        if (line.equals(shown) || !(inPlace || isTime)) {
            return;
        }
        print(line);
    }

    /** The line that stays. */
    void last(String line) {
        print(line);
        if (inPlace) {
            out.println();
        }
        out.flush();
    }

    /** Nothing is left of it on a terminal. */
    void clear() {
        if (inPlace) {
            out.print(REWRITE);
            out.flush();
        }
    }

    private void print(String line) {
        if (inPlace) {
            out.print(REWRITE + line);
        } else {
            out.println(line);
        }
        out.flush();
        shown = line;
        shownAt = System.nanoTime();
    }
}
