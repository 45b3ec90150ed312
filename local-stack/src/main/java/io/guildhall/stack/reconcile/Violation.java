package io.guildhall.stack.reconcile;

/**
 * Something in the log that must not be.
 *
 * @param guarantee what it breaks
 * @param entity id of what it concerns
 * @param message what is wrong
 * @param position a record that shows it
 */
public record Violation(Guarantee guarantee, String entity, String message, LogPosition position) {}
