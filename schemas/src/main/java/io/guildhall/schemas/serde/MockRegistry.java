package io.guildhall.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * A registry in memory, for tests: {@code schema.registry.url=mock://scope}. All users of a scope in a JVM share it, and
 * its schemas last as long as the JVM, so that each test wants a scope of its own.
 */
public final class MockRegistry implements Registry {

    private static final ConcurrentMap<String, MockRegistry> SCOPES = new ConcurrentHashMap<>();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private boolean down;

    MockRegistry() {}

    /** The registry of {@code mock://scope}. */
    public static MockRegistry forScope(String scope) {
        return SCOPES.computeIfAbsent(scope, name -> new MockRegistry());
    }

    /** Whether every call is to fail as if nothing listened, until told otherwise. */
    public synchronized void setDown(boolean down) {
        this.down = down;
    }

    @Override
    public synchronized int register(String subject, Schema schema, boolean normalize) {
        mustBeUp();
        List<Schema> versions = subjects.getOrDefault(subject, List.of());
        if (!versions.contains(schema)) {
            mustBeCompatible(subject, schema, versions);
            subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(schema);
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return idOf(schema);
    }

    @Override
    public synchronized int lookup(String subject, Schema schema, boolean normalize) {
        if (!versions(subject).contains(schema)) {
            throw new UnknownSchemaException("Schema not found in " + subject);
        }
        return idOf(schema);
    }

    @Override
    public synchronized Schema byId(int id) {
        mustBeUp();
        if (id > schemas.size()) {
            throw new UnknownSchemaException("Schema " + id + " not found");
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        Schema schema = versions(subject).getLast();
        return new RegisteredSchema(idOf(schema), schema);
    }

    @Override
    public synchronized Optional<String> compatibility(String subject) {
        mustBeUp();
        return Optional.ofNullable(levels.get(subject));
    }

    @Override
    public synchronized void setCompatibility(String subject, String level) {
        mustBeUp();
        levels.put(subject, level);
    }

    private int idOf(Schema schema) {
        return 1 + schemas.indexOf(schema);
    }

    private List<Schema> versions(String subject) {
        mustBeUp();
        return Optional.ofNullable(subjects.get(subject))
                .orElseThrow(() -> new UnknownSchemaException("Subject " + subject + " not found"));
    }

    private void mustBeUp() {
        if (down) {
            throw new RegistryUnavailableException("The registry in memory is down", null);
        }
    }

    private void mustBeCompatible(String subject, Schema schema, List<Schema> versions) {
        try {
            validator(levels.getOrDefault(subject, "NONE")).validate(schema, versions.reversed());
        } catch (SchemaValidationException e) {
            throw new RegistryRefusedException("Schema is incompatible with " + subject + ": " + e.getMessage());
        }
    }

    private static SchemaValidator validator(String level) {
        SchemaValidatorBuilder builder = new SchemaValidatorBuilder();
        return switch (level) {
            case "NONE" -> (schema, versions) -> {};
            case "BACKWARD" -> builder.canReadStrategy().validateLatest();
            case "BACKWARD_TRANSITIVE" -> builder.canReadStrategy().validateAll();
            case "FORWARD" -> builder.canBeReadStrategy().validateLatest();
            case "FORWARD_TRANSITIVE" -> builder.canBeReadStrategy().validateAll();
            case "FULL" -> builder.mutualReadStrategy().validateLatest();
            case "FULL_TRANSITIVE" -> builder.mutualReadStrategy().validateAll();
            default -> throw new RegistryRefusedException("Invalid compatibility level " + level);
        };
    }
}
