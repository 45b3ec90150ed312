package io.guildhall.schemas.setup;

import java.util.List;

/** A cluster that differs from the catalogue. The message lists every difference, one a line. */
public final class ClusterMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> differences;

    ClusterMismatchException(List<String> differences) {
        super("The cluster differs from the topic catalogue:\n  - " + String.join("\n  - ", differences));
        this.differences = List.copyOf(differences);
    }

    /** Each says what is, and what should be. */
    public List<String> differences() {
        return differences;
    }
}
