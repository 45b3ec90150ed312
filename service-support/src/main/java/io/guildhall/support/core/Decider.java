package io.guildhall.support.core;

import java.util.List;

/**
 * The pure core of a service: what happens is decided from state and command alone, and state is the fold of what
 * happened. Time and ids come with the command. Fed the same commands and ticks, it gives the same events.
 *
 * @param <S> state: tables and what is indexed from them; changed by {@link #evolve} alone
 * @param <C> command
 * @param <E> event
 */
public interface Decider<S, C, E> {

    /** What happens on a command. Refusals are events too. Changes nothing. */
    List<E> decide(S state, C command);

    /** Applies one event to the state. Never refuses: what happened, happened. */
    void evolve(S state, E event);

    /**
     * What follows of itself: one small step, or nothing when nothing is left to do now. Called again after its events
     * are applied, after each command and twice a second, so that long work is done in slices.
     */
    default List<E> proceed(S state, Tick tick) {
        return List.of();
    }
}
