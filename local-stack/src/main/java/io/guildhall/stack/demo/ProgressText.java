package io.guildhall.stack.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Progress as text: a block of at most 80 columns, or one line. */
final class ProgressText {

    private static final int BAR_CELLS = 28;
    private static final String DONE = "█";
    private static final String WORKING = "▓";
    private static final String WAITING = "░";
    private static final IStyle DIM = Style.faint;

    private final Ansi ansi;

    ProgressText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** The block, as many lines as there are pools and four more. */
    List<String> block(Progress progress) {
        List<String> lines = new ArrayList<>();
        String heading = String.format(Locale.ROOT, "%-22s %8s %8s %8s  ", "pool", "waiting", "working", "done");
        lines.add(styled(heading, Style.bold)
                + styled(DONE, Style.fg_green) + " done "
                + styled(WORKING, Style.fg_yellow) + " working "
                + styled(WAITING, DIM) + " waiting");
        for (PoolScore pool : progress.pools()) {
            lines.add(String.format(
                            Locale.ROOT,
                            "%-22s %8d %8d %8d  ",
                            pool.pool(),
                            pool.waiting(),
                            pool.working(),
                            pool.done())
                    + bar(pool));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "people %d, %d at work   demands %d of %d ended   tasks %d of %d   %s",
                progress.people(),
                progress.busy(),
                progress.demandsEnded(),
                progress.demands(),
                sum(progress, PoolScore::done) + sum(progress, PoolScore::released),
                progress.tasks(),
                clock(progress.elapsed())));
        lines.add("paid   " + styled(progress.paid().text(), Style.fg_green));
        return lines;
    }

    /** The line. */
    String line(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%5s  waiting %5d  working %4d  done %5d of %d  at work %3d of %d  paid %s",
                clock(progress.elapsed()),
                sum(progress, PoolScore::waiting),
                sum(progress, PoolScore::working),
                sum(progress, PoolScore::done),
                progress.tasks(),
                progress.busy(),
                progress.people(),
                progress.paid().text());
    }

    private String bar(PoolScore pool) {
        int tasks = Math.max(1, pool.tasks());
        int done = cells(pool.done() + pool.released(), tasks);
        int upToWorking = cells(pool.done() + pool.released() + pool.working(), tasks);
        // Somebody at work is never rounded away, as long as there is room.
        int working = pool.working() > 0 && done < BAR_CELLS ? Math.max(1, upToWorking - done) : upToWorking - done;
        return styled(DONE.repeat(done), Style.fg_green)
                + styled(WORKING.repeat(working), Style.fg_yellow)
                + styled(WAITING.repeat(BAR_CELLS - done - working), DIM);
    }

    private static int cells(int part, int whole) {
        return (int) ((long) part * BAR_CELLS / whole);
    }

    private static int sum(Progress progress, ToIntFunction<PoolScore> figure) {
        return progress.pools().stream().mapToInt(figure).sum();
    }

    private static String clock(Duration elapsed) {
        return String.format(Locale.ROOT, "%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
    }

    private String styled(String text, IStyle style) {
        return ansi.enabled() && !text.isEmpty() ? style.on() + text + Style.reset.on() : text;
    }
}
