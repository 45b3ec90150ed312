package io.guildhall.router.basis;

/**
 * The records one assignment rests on.
 *
 * @param profile the worker's profile
 * @param client the client's account
 * @param pool the pool
 * @param rate the rate card
 */
public record Basis(Position profile, Position client, Position pool, Position rate) {}
