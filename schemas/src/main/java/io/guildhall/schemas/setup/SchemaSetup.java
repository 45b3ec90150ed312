package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.PortableSchema;
import io.guildhall.schemas.serde.RegistryClient;
import io.guildhall.schemas.serde.RegistryRefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Registers the schemas of topics, each under a subject that accepts only what old and new readers both can read. */
final class SchemaSetup {

    private static final String LEVEL = "FULL_TRANSITIVE";

    private final RegistryClient registry;
    private final Progress progress;

    SchemaSetup(RegistryClient registry, Progress progress) {
        this.registry = registry;
        this.progress = progress;
    }

    /** What the registry refused. */
    List<String> run(Collection<Topic> topics) {
        List<String> differences = new ArrayList<>();
        for (Topic topic : topics) {
            for (Schema schema : topic.schemas()) {
                register(topic.subject(schema), schema).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private Optional<String> register(String subject, Schema schema) {
        try {
            // The level first, so that no version ever stands under a laxer one.
            if (!registry.compatibility(subject).equals(Optional.of(LEVEL))) {
                registry.setCompatibility(subject, LEVEL);
            }
            int id = registry.register(subject, PortableSchema.of(schema), false);
            progress.line("schema", subject, "id " + id);
            return Optional.empty();
        } catch (RegistryRefusedException e) {
            progress.line("schema", subject, "REFUSED");
            return Optional.of(subject + " was refused: " + e.getMessage());
        }
    }
}
