package io.guildhall.bench;

/** What was to be measured did not happen. */
final class BenchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchFailedException(String message) {
        super(message);
    }
}
