package io.guildhall.router.match;

import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.Seat;

/**
 * A worker and the task they are to have.
 *
 * @param worker who
 * @param lane lane the task waits in
 * @param task which
 * @param offer pool and price
 */
public record Match(Seat worker, Lane lane, Waiting task, Offer offer) {}
