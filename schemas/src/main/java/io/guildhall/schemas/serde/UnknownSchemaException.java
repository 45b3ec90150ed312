package io.guildhall.schemas.serde;

/** The registry answered that it has no such schema or subject. Asking again will not help. */
public final class UnknownSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownSchemaException(String message) {
        super(message);
    }
}
