package io.guildhall.support.admission;

import org.apache.avro.specific.SpecificRecord;

/** What became of the attempt to read a value. */
public sealed interface Decoded {

    /** It is one of the records the catalogue allows there. */
    record Legible(SpecificRecord content) implements Decoded {}

    /** It never will be. */
    record Illegible(Cause cause, String message) implements Decoded {}

    /** The registry must be asked, and does not answer. */
    record RegistryUnavailable(String message) implements Decoded {}

    /** Why a record became a dead letter. */
    enum Cause {
        /** Not in the wire format, of an unknown schema, or cut off. */
        UNREADABLE,
        /** A record of a type that this topic does not hold. */
        WRONG_TYPE,
        /** No value, where services alone write. */
        NULL_VALUE,
        /** It could be read, but the service failed on it: a fault of ours, to be mended and redriven. */
        FAILED,
        /** It contradicts what was recorded before. */
        CONTRADICTION
    }
}
