package io.guildhall.stack.process;

import java.time.Duration;

/** Told how the start of a stack goes on, for people who wait for it. */
public interface StackProgress {

    /** A step begins, such as "broker" or "topics and schemas". */
    void begun(String step);

    /** It is done. */
    void done(String step, Duration took);
}
