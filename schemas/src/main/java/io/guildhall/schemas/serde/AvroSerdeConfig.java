package io.guildhall.schemas.serde;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/** The configuration keys of the serde: Confluent's, with Confluent's defaults where a wait on a stream thread is not at stake. */
public final class AvroSerdeConfig extends AbstractConfig {

    public static final String URL = "schema.registry.url";
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";
    public static final String LATEST_STRICT = "latest.compatibility.strict";
    public static final String NORMALIZE = "normalize.schemas";
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    public static final String SPECIFIC_READER = "specific.avro.reader";
    public static final String KEY_STRATEGY = "key.subject.name.strategy";
    public static final String VALUE_STRATEGY = "value.subject.name.strategy";
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    public static final String USER_INFO = "basic.auth.user.info";
    public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
    public static final String REQUEST_TIMEOUT_MS = "http.read.timeout.ms";
    public static final String RETRIES = "max.retries";
    public static final String RETRY_WAIT_MS = "retries.wait.ms";

    /** Ours: how long a registry that kept failing is left alone. */
    public static final String BREAKER_OPEN_MS = "guildhall.registry.breaker.open.ms";

    private static final String REGISTRY_PREFIX = "schema.registry.";
    private static final String SSL_PREFIX = "ssl.";
    private static final String TOPIC_NAME = "io.confluent.kafka.serializers.subject.TopicNameStrategy";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.LIST,
                    ConfigDef.Importance.HIGH,
                    "URLs of the registry, tried in turn; mock://scope in tests")
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    ConfigDef.Importance.MEDIUM,
                    "Whether writing registers a new schema")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    ConfigDef.Importance.LOW,
                    "Whether to write with the subject's latest schema")
            .define(
                    LATEST_STRICT,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    ConfigDef.Importance.LOW,
                    "Whether latest must read the record's schema")
            .define(
                    NORMALIZE,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    ConfigDef.Importance.LOW,
                    "Whether the registry normalizes schemas")
            .define(
                    REMOVE_JAVA_PROPERTIES,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    ConfigDef.Importance.LOW,
                    "Whether to drop avro.java.string")
            .define(
                    SPECIFIC_READER,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    ConfigDef.Importance.MEDIUM,
                    "Generated classes, or GenericRecord")
            .define(
                    KEY_STRATEGY,
                    ConfigDef.Type.STRING,
                    TOPIC_NAME,
                    ConfigDef.Importance.MEDIUM,
                    "Class that names subjects of keys")
            .define(
                    VALUE_STRATEGY,
                    ConfigDef.Type.STRING,
                    TOPIC_NAME,
                    ConfigDef.Importance.MEDIUM,
                    "Class that names subjects of values")
            .define(
                    CREDENTIALS_SOURCE,
                    ConfigDef.Type.STRING,
                    "URL",
                    ValidString.in("URL", "USER_INFO"),
                    ConfigDef.Importance.MEDIUM,
                    "Where the credentials of basic authentication stand")
            .define(USER_INFO, ConfigDef.Type.PASSWORD, "", ConfigDef.Importance.MEDIUM, "user:password, for USER_INFO")
            .define(
                    CONNECT_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    500,
                    Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "For the connection")
            .define(
                    REQUEST_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    2_000,
                    Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "For a whole request")
            .define(
                    RETRIES,
                    ConfigDef.Type.INT,
                    1,
                    Range.between(0, 10),
                    ConfigDef.Importance.LOW,
                    "Further attempts of a failed request")
            .define(
                    RETRY_WAIT_MS,
                    ConfigDef.Type.INT,
                    100,
                    Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "Before a further attempt")
            .define(
                    BREAKER_OPEN_MS,
                    ConfigDef.Type.INT,
                    5_000,
                    Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "Rest after repeated failure");

    /**
     * Reads the keys it knows and ignores the rest, which belong to the client that carries the serde.
     *
     * @throws ConfigException when one is missing or wrong
     */
    public AvroSerdeConfig(Map<String, ?> configs) {
        super(DEFINITION, classesByName(configs), false);
    }

    RegistrySettings registry() {
        List<String> urls =
                getList(URL).stream().map(AvroSerdeConfig::withoutSlash).toList();
        return new RegistrySettings(
                urls.stream().map(AvroSerdeConfig::withoutUserInfo).toList(),
                userInfo(urls),
                ssl(),
                Duration.ofMillis(getInt(CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(getInt(REQUEST_TIMEOUT_MS)),
                1 + getInt(RETRIES),
                Duration.ofMillis(getInt(RETRY_WAIT_MS)),
                Duration.ofMillis(getInt(BREAKER_OPEN_MS)));
    }

    SubjectNameStrategy subjects(boolean isKey) {
        return SubjectNameStrategy.named(getString(isKey ? KEY_STRATEGY : VALUE_STRATEGY));
    }

    private Optional<String> userInfo(List<String> urls) {
        if (getString(CREDENTIALS_SOURCE).equals("USER_INFO")) {
            return Optional.of(getPassword(USER_INFO).value());
        }
        return urls.stream()
                .filter(url -> !url.startsWith(RegistrySettings.MOCK))
                .flatMap(url -> Optional.ofNullable(URI.create(url).getUserInfo()).stream())
                .findFirst();
    }

    private Map<String, Object> ssl() {
        Map<String, Object> ssl = new HashMap<>(originalsWithPrefix(REGISTRY_PREFIX));
        ssl.keySet().removeIf(key -> !key.startsWith(SSL_PREFIX));
        return ssl;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") && !url.endsWith("//") ? url.substring(0, url.length() - 1) : url;
    }

    private static String withoutUserInfo(String url) {
        return url.replaceFirst("://[^/@]*@", "://");
    }

    private static Map<String, Object> classesByName(Map<String, ?> configs) {
        Map<String, Object> named = new HashMap<>(configs);
        named.replaceAll((key, value) -> value instanceof Class<?> type ? type.getName() : value);
        return named;
    }
}
