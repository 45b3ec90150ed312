package io.guildhall.schemas.serde;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.guildhall.schemas.catalogue.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * A schema registry as stream threads may use it: what was answered once is never asked again, a call that fails is
 * repeated shortly, and after several failures the registry is left alone for a while, so that nobody waits for it.
 * What is cached goes on working meanwhile. Safe for use by many threads.
 *
 * <p>Methods throw {@link RegistryUnavailableException}, {@link UnknownSchemaException} or
 * {@link RegistryRefusedException}.
 */
public final class RegistryClient {

    /** Name of the circuit breaker and the retry, as metrics show it. */
    public static final String NAME = "schema-registry";

    private static final int CALLS_WATCHED = 8;
    private static final int CALLS_BEFORE_JUDGEMENT = 4;
    private static final int TRIAL_CALLS = 2;

    private static final ConcurrentMap<RegistrySettings, RegistryClient> SHARED = new ConcurrentHashMap<>();

    private final Registry registry;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final ConcurrentMap<Entry, Integer> ids = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, RegisteredSchema> latest = new ConcurrentHashMap<>();

    private record Entry(String subject, Schema schema) {}

    RegistryClient(Registry registry, RegistrySettings settings) {
        this.registry = registry;
        this.breaker = CircuitBreaker.of(NAME, breakerConfig(settings.breakerOpen()));
        this.retry = Retry.of(NAME, retryConfig(settings.attempts(), settings.retryWait()));
    }

    /**
     * The client for these configuration keys. All users of one registry in a JVM share one client, with its caches and
     * its circuit breaker, as long as they configure it alike.
     */
    public static RegistryClient of(Map<String, ?> configs) {
        RegistrySettings settings = new AvroSerdeConfig(configs).registry();
        return SHARED.computeIfAbsent(settings, RegistryClient::connect);
    }

    private static RegistryClient connect(RegistrySettings settings) {
        Registry registry = settings.mockScope().isPresent()
                ? MockRegistry.forScope(settings.mockScope().get())
                : new HttpRegistry(settings);
        return new RegistryClient(registry, settings);
    }

    /** OPEN while the registry is left alone. */
    public CircuitBreaker circuitBreaker() {
        return breaker;
    }

    /** Adds the schema to the subject, unless it is there already, and returns its id. */
    public int register(String subject, Schema schema, boolean normalize) {
        return idOf(subject, schema, () -> registry.register(subject, schema, normalize));
    }

    /** The id of a schema that the subject has. */
    public int lookup(String subject, Schema schema, boolean normalize) {
        return idOf(subject, schema, () -> registry.lookup(subject, schema, normalize));
    }

    /** The schema of that id. */
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        if (id <= 0) {
            throw new UnknownSchemaException("No registry gives the schema id " + id);
        }
        Schema answered = call(() -> registry.byId(id));
        schemas.putIfAbsent(id, answered);
        return answered;
    }

    /** The newest schema of the subject when it was first asked for. */
    public RegisteredSchema latest(String subject) {
        RegisteredSchema known = latest.get(subject);
        if (known != null) {
            return known;
        }
        RegisteredSchema answered = call(() -> registry.latest(subject));
        schemas.putIfAbsent(answered.id(), answered.schema());
        latest.putIfAbsent(subject, answered);
        return answered;
    }

    /** The compatibility level that was set for the subject, if one was. Never cached. */
    public Optional<String> compatibility(String subject) {
        return call(() -> registry.compatibility(subject));
    }

    /** Sets what later versions of the subject must keep to, such as {@code FULL_TRANSITIVE}. */
    public void setCompatibility(String subject, String level) {
        call(() -> {
            registry.setCompatibility(subject, level);
            return level;
        });
    }

    /**
     * Learns the ids of our own schemas of these topics, so that from then on their records are written and read without
     * the registry. May be repeated after a failure; what was learnt is kept.
     *
     * @throws UnknownSchemaException when one is not registered: the set-up has not run for this version
     */
    public void warmUp(Collection<Topic> topics) {
        for (Topic topic : topics) {
            for (Schema own : topic.schemas()) {
                learn(topic.subject(own), own);
            }
        }
    }

    private void learn(String subject, Schema own) {
        Schema portable = PortableSchema.of(own);
        int id = lookup(subject, portable, false);
        ids.putIfAbsent(new Entry(subject, own), id);
        schemas.putIfAbsent(id, portable);
    }

    private int idOf(String subject, Schema schema, Supplier<Integer> request) {
        Entry entry = new Entry(subject, schema);
        Integer known = ids.get(entry);
        if (known != null) {
            return known;
        }
        int answered = call(request);
        ids.putIfAbsent(entry, answered);
        schemas.putIfAbsent(answered, schema);
        return answered;
    }

    private <T> T call(Supplier<T> request) {
        try {
            return retry.executeSupplier(CircuitBreaker.decorateSupplier(breaker, request));
        } catch (CallNotPermittedException e) {
            throw new RegistryUnavailableException(
                    "The schema registry failed lately and is left alone for a while", e);
        }
    }

    private static CircuitBreakerConfig breakerConfig(Duration open) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS_WATCHED)
                .minimumNumberOfCalls(CALLS_BEFORE_JUDGEMENT)
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .waitDurationInOpenState(open)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordExceptions(RegistryUnavailableException.class)
                .build();
    }

    private static RetryConfig retryConfig(int attempts, Duration wait) {
        return RetryConfig.custom()
                .maxAttempts(attempts)
                .waitDuration(wait)
                .retryExceptions(RegistryUnavailableException.class)
                .build();
    }
}
