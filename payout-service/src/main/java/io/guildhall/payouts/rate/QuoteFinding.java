package io.guildhall.payouts.rate;

/** How a quote stands to the history of its rate card. */
public sealed interface QuoteFinding {

    /** The history bears it out. */
    record Confirmed() implements QuoteFinding {}

    /** Its version is not in the history yet. */
    record NotYetKnown() implements QuoteFinding {}

    /**
     * The history says otherwise.
     *
     * @param message in what, for people to read
     */
    record Contradicted(String message) implements QuoteFinding {}
}
