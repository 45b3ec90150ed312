package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.serde.FakeRegistry.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RegistryClientTest {

    private static final Schema SCHEMA = DemandCancelled.getClassSchema();
    private static final String SUBJECT = "demand.cancellations.v1-value";
    private static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";

    private FakeRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static RegistryClient client(String url, Object... more) {
        Map<String, Object> settings = Demands.settings(url, more);
        settings.putIfAbsent(AvroSerdeConfig.RETRY_WAIT_MS, 1);
        settings.putIfAbsent(AvroSerdeConfig.REQUEST_TIMEOUT_MS, 5_000);
        settings.putIfAbsent(AvroSerdeConfig.BREAKER_OPEN_MS, 600_000);
        return RegistryClient.of(settings);
    }

    private static String schemaReply() {
        return JsonMapper.shared().writeValueAsString(Map.of("id", 7, "schema", SCHEMA.toString()));
    }

    private void exhaust(RegistryClient client) {
        while (client.circuitBreaker().getState() == CircuitBreaker.State.CLOSED) {
            assertThatThrownBy(() -> client.byId(99)).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void registers_avros_own_text_under_the_subject() {
        server.answers(200, "{\"id\":7}");
        assertThat(client(server.url()).register("a/b c", SCHEMA, true)).isEqualTo(7);
        Request request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo("POST /apis/ccompat/v7/subjects/a%2Fb%20c/versions?normalize=true");
        assertThat(request.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(JsonMapper.shared().readTree(request.body()).path("schema").asString())
                .isEqualTo(SCHEMA.toString());
    }

    @Test
    void looks_schemas_up_by_subject_by_id_and_by_latest_version() {
        server.answers(200, schemaReply());
        RegistryClient client = client(server.url() + "/");
        assertThat(client.lookup(SUBJECT, SCHEMA, false)).isEqualTo(7);
        assertThat(client.byId(8)).isEqualTo(SCHEMA);
        assertThat(client.latest(SUBJECT)).isEqualTo(new RegisteredSchema(7, SCHEMA));
        assertThat(server.requests())
                .extracting(Request::line)
                .containsExactly(
                        "POST /apis/ccompat/v7/subjects/" + SUBJECT,
                        "GET /apis/ccompat/v7/schemas/ids/8",
                        "GET /apis/ccompat/v7/subjects/" + SUBJECT + "/versions/latest");
    }

    @Test
    void reads_and_sets_the_compatibility_level_of_a_subject() {
        RegistryClient client = client(server.url());
        server.answers(200, "{\"compatibilityLevel\":\"NONE\"}");
        assertThat(client.compatibility(SUBJECT)).contains("NONE");
        server.answers(404, "{\"error_code\":40408,\"message\":\"not configured\"}");
        assertThat(client.compatibility(SUBJECT)).isEqualTo(Optional.empty());
        server.answers(200, "{\"compatibility\":\"FULL_TRANSITIVE\"}");
        client.setCompatibility(SUBJECT, "FULL_TRANSITIVE");
        assertThat(server.requests().getLast()).satisfies(request -> {
            assertThat(request.line()).isEqualTo("PUT /apis/ccompat/v7/config/" + SUBJECT);
            assertThat(request.body()).isEqualTo("{\"compatibility\":\"FULL_TRANSITIVE\"}");
        });
    }

    @Test
    void asks_once() {
        server.answers(200, schemaReply());
        RegistryClient client = client(server.url());
        for (int i = 0; i < 3; i++) {
            client.register(SUBJECT, SCHEMA, false);
            client.byId(7);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void users_who_configure_alike_share_a_client() {
        assertThat(client(server.url())).isSameAs(client(server.url()));
        assertThat(client(server.url())).isNotSameAs(client(server.url(), AvroSerdeConfig.RETRIES, 2));
    }

    @Test
    void a_missing_schema_is_asked_for_once_and_does_not_count_as_a_failure() {
        server.answers(404, UNKNOWN);
        RegistryClient client = client(server.url());
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> client.byId(99))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("Schema not found");
        }
        assertThat(server.requests()).hasSize(20);
        assertThat(client.circuitBreaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {\"error_code\":50001}",
                "502 | <html>",
                "503 | ''",
                "429 | {}",
                "401 | {}",
                "403 | {}",
                "408 | {}",
                "404 | <html>",
                "404 | {\"message\":\"no such path\"}",
                "200 | <html>",
                "200 | {}",
                "200 | []",
                "200 | 7"
            })
    void replies_that_say_nothing_about_the_schema_mean_unavailable_and_are_retried(int status, String body) {
        server.answers(status, body);
        assertThatThrownBy(
                        () -> client(server.url(), AvroSerdeConfig.RETRIES, 2).byId(99))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void a_refusal_is_not_retried(int status) {
        server.answers(status, "{\"error_code\":" + status + ",\"message\":\"incompatible\"}");
        assertThatThrownBy(() -> client(server.url()).register(SUBJECT, SCHEMA, false))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("incompatible");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_registry_that_does_not_answer_in_time_is_unavailable() {
        server.hangs();
        assertThatThrownBy(
                        () -> client(server.url(), AvroSerdeConfig.REQUEST_TIMEOUT_MS, 50, AvroSerdeConfig.RETRIES, 0)
                                .byId(99))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void a_registry_that_is_not_there_is_unavailable() {
        server.close();
        assertThatThrownBy(() -> client(server.url()).byId(99)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void a_retry_asks_the_next_url() throws IOException {
        server.answers(503, "");
        try (FakeRegistry second = new FakeRegistry()) {
            second.answers(200, schemaReply());
            RegistryClient client = client(server.url() + "," + second.url());
            assertThat(client.byId(8)).isEqualTo(SCHEMA);
            assertThat(client.byId(9)).isEqualTo(SCHEMA);
            assertThat(server.requests()).hasSize(1);
            assertThat(second.requests()).hasSize(2);
        }
    }

    @Test
    void after_repeated_failure_it_is_not_asked_and_what_is_cached_goes_on_working() {
        server.answers(200, schemaReply());
        RegistryClient client = client(server.url());
        client.register(SUBJECT, SCHEMA, false);
        server.answers(500, "");
        exhaust(client);
        int asked = server.requests().size();
        assertThatThrownBy(() -> client.byId(99)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(server.requests()).hasSize(asked);
        assertThat(client.byId(7)).isEqualTo(SCHEMA);
        assertThat(client.register(SUBJECT, SCHEMA, false)).isEqualTo(7);
    }

    @Test
    void after_a_rest_it_is_asked_again() {
        server.answers(500, "");
        RegistryClient client = client(server.url(), AvroSerdeConfig.BREAKER_OPEN_MS, 50);
        exhaust(client);
        server.answers(200, schemaReply());
        await().until(() -> client.circuitBreaker().getState() == CircuitBreaker.State.HALF_OPEN);
        List.of(98, 99).forEach(id -> assertThat(client.byId(id)).isEqualTo(SCHEMA));
        assertThat(client.circuitBreaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void credentials_come_from_the_settings_or_from_the_url() {
        server.answers(404, UNKNOWN);
        RegistryClient bySettings = client(
                server.url(),
                AvroSerdeConfig.CREDENTIALS_SOURCE,
                "USER_INFO",
                AvroSerdeConfig.USER_INFO,
                "tom:pass:word");
        RegistryClient byUrl = client(server.url().replace("http://", "http://ann:secret@"));
        List.of(bySettings, byUrl, client(server.url()))
                .forEach(
                        client -> assertThatThrownBy(() -> client.byId(99)).isInstanceOf(UnknownSchemaException.class));
        assertThat(server.requests())
                .extracting(Request::authorization)
                .containsExactly(basic("tom:pass:word"), basic("ann:secret"), null);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
