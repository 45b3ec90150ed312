package io.guildhall.payouts.ledger;

/**
 * A journal in its place in the chain.
 *
 * @param journal what is posted
 * @param sequence place in the chain, from 1
 * @param previousHash hash of the journal before it
 * @param hash hash of this one: {@link HashChain#hash}
 */
public record PostedJournal(Journal journal, long sequence, String previousHash, String hash) {}
