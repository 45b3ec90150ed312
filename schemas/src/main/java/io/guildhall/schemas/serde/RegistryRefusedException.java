package io.guildhall.schemas.serde;

/** The registry turned a request down for what it asks, such as a schema that breaks its subject's compatibility. */
public final class RegistryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegistryRefusedException(String message) {
        super(message);
    }
}
