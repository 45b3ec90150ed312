package io.guildhall.router.queue;

/** Is told of what happens to lanes, after it happened. */
public interface LaneListener {

    /** A task has joined. */
    void joined(Lane lane);

    /** A task has left. */
    void left(Lane lane, Waiting task);
}
