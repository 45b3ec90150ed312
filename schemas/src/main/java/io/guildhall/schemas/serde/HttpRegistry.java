package io.guildhall.schemas.serde;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Confluent's REST interface of a registry. A URL that fails gives its turn to the next for the calls that follow. */
final class HttpRegistry implements Registry {

    private static final String JSON_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RegistrySettings settings;
    private final HttpClient http;
    private final AtomicInteger turn = new AtomicInteger();

    HttpRegistry(RegistrySettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.connectTimeout());
        if (!settings.ssl().isEmpty()) {
            builder.sslContext(sslContext(settings.ssl()));
        }
        this.http = builder.build();
    }

    @Override
    public int register(String subject, Schema schema, boolean normalize) {
        return integer(post("/subjects/" + encoded(subject) + "/versions" + query(normalize), schema), "id");
    }

    @Override
    public int lookup(String subject, Schema schema, boolean normalize) {
        return integer(post("/subjects/" + encoded(subject) + query(normalize), schema), "id");
    }

    @Override
    public Schema byId(int id) {
        return schema(get("/schemas/ids/" + id));
    }

    @Override
    public RegisteredSchema latest(String subject) {
        JsonNode reply = get("/subjects/" + encoded(subject) + "/versions/latest");
        return new RegisteredSchema(integer(reply, "id"), schema(reply));
    }

    @Override
    public Optional<String> compatibility(String subject) {
        try {
            JsonNode reply = get("/config/" + encoded(subject));
            return Optional.of(text(reply, "compatibilityLevel"));
        } catch (UnknownSchemaException e) {
            return Optional.empty();
        }
    }

    @Override
    public void setCompatibility(String subject, String level) {
        String body = JSON.writeValueAsString(Map.of("compatibility", level));
        send("PUT", "/config/" + encoded(subject), BodyPublishers.ofString(body));
    }

    private JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** The text is always Avro's own, since a registry may give another order of its members another id. */
    private JsonNode post(String path, Schema schema) {
        String body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
        return send("POST", path, BodyPublishers.ofString(body));
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        int current = turn.get();
        String url = settings.urls().get(current % settings.urls().size());
        try {
            return RegistryReply.read(exchange(method, url + path, body));
        } catch (RegistryUnavailableException e) {
            turn.compareAndSet(current, (current + 1) % settings.urls().size());
            throw e;
        }
    }

    private HttpResponse<String> exchange(String method, String uri, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(settings.requestTimeout())
                .header("Accept", JSON_TYPE + ", application/json;q=0.9")
                .header("Content-Type", JSON_TYPE)
                .method(method, body);
        settings.userInfo().ifPresent(userInfo -> request.header("Authorization", basic(userInfo)));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailableException("No answer from the schema registry: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while waiting for the schema registry", e);
        }
    }

    private static Schema schema(JsonNode reply) {
        return new Schema.Parser().parse(text(reply, "schema"));
    }

    private static int integer(JsonNode reply, String field) {
        return reply.path(field).asIntOpt().orElseThrow(() -> RegistryReply.unreadable(field));
    }

    private static String text(JsonNode reply, String field) {
        return reply.path(field).stringValueOpt().orElseThrow(() -> RegistryReply.unreadable(field));
    }

    private static String query(boolean normalize) {
        return normalize ? "?normalize=true" : "";
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static SSLContext sslContext(Map<String, Object> ssl) {
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(new ConfigDef().withClientSslSupport().parse(ssl));
            return factory.sslContext();
        }
    }
}
