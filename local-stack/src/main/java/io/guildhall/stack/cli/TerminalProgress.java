package io.guildhall.stack.cli;

import io.guildhall.stack.process.StackProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Start-up progress, one line when a step is done. */
final class TerminalProgress implements StackProgress {

    private static final double MILLIS = 1000.0;

    private final PrintWriter out;

    TerminalProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begun(String step) {
        out.println("starting  " + step);
        out.flush();
    }

    @Override
    public void done(String step, Duration took) {
        out.println(String.format(Locale.ROOT, "ready     %-22s after %.1f s", step, took.toMillis() / MILLIS));
        out.flush();
    }
}
