package io.guildhall.schemas.serde;

import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What we ask of a schema registry. Every call may throw {@link RegistryUnavailableException} (try again later),
 * {@link UnknownSchemaException} or {@link RegistryRefusedException} (do not).
 */
interface Registry {

    /** Adds the schema to the subject, unless it is there already, and returns its id. */
    int register(String subject, Schema schema, boolean normalize);

    /** The id of a schema the subject has. */
    int lookup(String subject, Schema schema, boolean normalize);

    Schema byId(int id);

    RegisteredSchema latest(String subject);

    /** The compatibility level that was set for the subject, if one was. */
    Optional<String> compatibility(String subject);

    void setCompatibility(String subject, String level);
}
