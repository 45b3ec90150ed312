package io.guildhall.support.carrier;

import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Ties a pure core to records.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event
 */
public interface CoreBinding<S, C, E> {

    /** The decider. */
    Decider<S, C, E> decider();

    /** The state over its tables, with its indexes built anew. */
    S load(Tables tables);

    /** The command a record stands for; null when the record is none of this core's business. */
    @Nullable C command(Input input);

    /** Writes what the world is to know of an event. */
    void publish(E event, Outbox out);

    /** Called after each command and tick, for gauges. Decides nothing. */
    default void observe(S state) {}
}
