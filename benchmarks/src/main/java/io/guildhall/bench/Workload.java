package io.guildhall.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warmUp tasks before anything counts, so that the JVMs have compiled what they run
 * @param tasks tasks of the throughput run
 * @param rate units a second of the latency run: far below what the machine can do
 * @param latencyTime how long the latency run lasts
 */
record Workload(int warmUp, int tasks, int rate, Duration latencyTime) {

    static Workload quick() {
        return new Workload(4_000, 12_000, 100, Duration.ofSeconds(15));
    }

    static Workload full() {
        return new Workload(20_000, 100_000, 100, Duration.ofSeconds(60));
    }

    int latencyUnits() {
        return Math.toIntExact(rate * latencyTime.toSeconds());
    }
}
