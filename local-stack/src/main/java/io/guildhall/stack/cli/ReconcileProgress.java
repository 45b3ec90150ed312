package io.guildhall.stack.cli;

import io.guildhall.stack.reconcile.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Progress of a reconciliation in lines, on standard error so that the output can be piped. */
final class ReconcileProgress implements Progress {

    private static final int STEPS = 10;

    private final PrintWriter out;
    private long step = -1;

    ReconcileProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void waiting(String reason) {
        tell("waiting   " + reason);
    }

    @Override
    public void reading(long offsets, long of) {
        long reached = of == 0 ? STEPS : offsets * STEPS / of;
        if (reached > step) {
            step = reached;
            tell(String.format(Locale.ROOT, "reading   %,d of %,d", offsets, of));
        }
    }

    private void tell(String line) {
        out.println(line);
        out.flush();
    }
}
