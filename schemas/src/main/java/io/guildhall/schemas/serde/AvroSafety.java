package io.guildhall.schemas.serde;

import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * What Avro may load and allocate for bytes and schemas that strangers wrote: of our classes the generated ones alone,
 * and no more than the largest message can hold. Limits given as system properties on the command line win.
 *
 * <p>Avro reads its limits once, when it first decodes anything, so they must be set before. All that leads there comes
 * through here first: generated records by their superclass {@link GuardedRecord}, the serializers, and the strategies
 * that Confluent's serializers are configured with.
 */
public final class AvroSafety {

    /** The largest message a topic takes, so the largest string or bytes in one. */
    static final int MAX_LENGTH = 2 * 1024 * 1024;

    /** Far above what our records hold, far below what items of zero bytes could make of a small message. */
    static final int MAX_ITEMS = 100_000;

    private static final String OWN_CLASSES = "io.guildhall.";

    static {
        limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_LENGTH);
        limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_LENGTH);
        limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_ITEMS);
        limit(SystemLimitException.MAX_COLLECTION_ALLOCATION_PROPERTY, MAX_ITEMS);
        SystemLimitException.checkMaxStringLength(0);
        ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(AvroSafety::generated, others));
    }

    private AvroSafety() {}

    /** Sets the limits for this JVM, the first time it is called. */
    public static void install() {
        // Loading this class did it.
    }

    private static boolean generated(Class<?> type) {
        return type.getName().startsWith(OWN_CLASSES)
                && (SpecificRecord.class.isAssignableFrom(type) || GenericEnumSymbol.class.isAssignableFrom(type));
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }
}
