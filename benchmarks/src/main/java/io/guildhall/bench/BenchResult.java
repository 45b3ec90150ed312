package io.guildhall.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a run measured. Machines are shared and noisy: the ratio within the run is the figure that counts.
 *
 * @param lives full task lives
 * @param chain bare records through as many hops
 * @param assignment from UnitOpened to TaskAssigned
 * @param twoHops a bare record over as many hops
 */
record BenchResult(Throughput lives, Throughput chain, Latencies assignment, Latencies twoHops) {

    double throughputRatio() {
        return lives.perSecond() / chain.perSecond();
    }

    double medianRatio() {
        return assignment.p50() / (double) Math.max(1, twoHops.p50());
    }

    double tailRatio() {
        return assignment.p99() / (double) Math.max(1, twoHops.p99());
    }

    List<String> text() {
        return List.of(
                "                                    guildhall   bare chain    ratio",
                line("task lives per second", lives.perSecond(), chain.perSecond(), throughputRatio()),
                line(
                        "UnitOpened to TaskAssigned p50 ms",
                        (double) assignment.p50(),
                        (double) twoHops.p50(),
                        medianRatio()),
                line(
                        "UnitOpened to TaskAssigned p99 ms",
                        (double) assignment.p99(),
                        (double) twoHops.p99(),
                        tailRatio()));
    }

    private static String line(String name, double ours, double bare, double ratio) {
        return String.format(Locale.ROOT, "%-34s %10.0f %12.0f %8.2f", name, ours, bare, ratio);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"livesPerSecond\":%.1f,\"bareChainPerSecond\":%.1f,\"throughputRatio\":%.3f,"
                        + "\"assignmentP50Ms\":%d,\"assignmentP99Ms\":%d,\"bareTwoHopsP50Ms\":%d,"
                        + "\"bareTwoHopsP99Ms\":%d}",
                lives.perSecond(),
                chain.perSecond(),
                throughputRatio(),
                assignment.p50(),
                assignment.p99(),
                twoHops.p50(),
                twoHops.p99());
    }
}
