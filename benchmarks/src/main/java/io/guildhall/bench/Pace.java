package io.guildhall.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does things at a fixed rate, however long each takes, so that a slow answer does not slow the questions. */
final class Pace {

    private Pace() {}

    static void run(int perSecond, int count, IntConsumer action) {
        long start = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < count; i++) {
            long due = start + i * gap;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            action.accept(i);
        }
    }
}
