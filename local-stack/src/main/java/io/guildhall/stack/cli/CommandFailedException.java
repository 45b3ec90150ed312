package io.guildhall.stack.cli;

/** A command could not do its work. The message is one line that says what to do. */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
