package io.guildhall.system;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.process.StackProgress;
import java.nio.file.Path;
import java.time.Duration;

/** A stack for a test, on free ports, in a folder of the test. */
record RunningStack(Stack stack) implements AutoCloseable {

    static RunningStack startIn(Path folder) {
        Stack stack = new Stack(Installation.find(), folder, StackPorts.free(), new Quiet());
        try {
            stack.start();
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
        return new RunningStack(stack);
    }

    Cluster cluster() {
        return new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
    }

    @Override
    public void close() {
        stack.close();
    }

    private static final class Quiet implements StackProgress {
        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration took) {}
    }
}
