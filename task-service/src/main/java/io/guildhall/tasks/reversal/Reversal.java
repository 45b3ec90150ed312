package io.guildhall.tasks.reversal;

/**
 * An operator's wish to take one whole paid outcome back.
 *
 * @param reversalId id made by the operator
 * @param demandId the demand
 * @param assignmentId the assignment whose payout is reversed
 * @param reasonCode why, as a code
 * @param comment why, for the worker to read
 */
public record Reversal(String reversalId, String demandId, String assignmentId, String reasonCode, String comment) {}
