package io.guildhall.stack.reconcile;

import java.util.function.Consumer;

/** Looks for violations of one guarantee. */
interface Check {

    /** Looks at one record, after the evidence took it in. */
    default void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {}

    /** Looks at all the evidence, once the whole log was read. */
    default void end(Evidence evidence, Consumer<Violation> found) {}
}
