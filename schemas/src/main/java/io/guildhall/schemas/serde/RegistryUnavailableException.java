package io.guildhall.schemas.serde;

import org.jspecify.annotations.Nullable;

/**
 * The registry could not be asked: it is down, slow, overloaded, does not know us, or failed so often that it is left
 * alone for a while. Says nothing about the record in hand, which is to be tried again later.
 */
public final class RegistryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
