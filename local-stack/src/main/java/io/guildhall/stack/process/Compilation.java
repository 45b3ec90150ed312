package io.guildhall.stack.process;

/** How the JVMs of the services compile what they run. */
public enum Compilation {
    /** The first compiler only: ready in half the processor time, and fast enough for a demonstration or a test. */
    QUICK,
    /** Both compilers, as in production. */
    FULL
}
