package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecodeFailureTest {

    /** The shape of Confluent's class of that name. */
    private static final String CONFLUENT_REST_FAILURE = """
            package io.confluent.kafka.schemaregistry.client.rest.exceptions;
            public class RestClientException extends Exception {
                private final int status;
                private final int errorCode;
                public RestClientException(int status, int errorCode) {
                    this.status = status;
                    this.errorCode = errorCode;
                }
                public int getStatus() { return status; }
                public int getErrorCode() { return errorCode; }
            }
            """;

    @TempDir
    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        Path source = Files.writeString(classes.resolve("RestClientException.java"), CONFLUENT_REST_FAILURE);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
    }

    static Stream<Throwable> ofTheRegistry() {
        return Stream.of(
                new RegistryUnavailableException("down", null),
                new ConnectException("refused"),
                new SocketTimeoutException("slow"),
                new HttpTimeoutException("slow"),
                new UnknownHostException("registry"),
                new TimeoutException("Error retrieving Avro value schema"),
                new DisconnectException("Bad gateway"),
                new SaslAuthenticationException("who are you"));
    }

    static Stream<Throwable> ofTheRecord() {
        return Stream.of(
                new UnknownSchemaException("no such id"),
                new RegistryRefusedException("incompatible"),
                new EOFException(),
                new IOException("Invalid int encoding"),
                new AvroRuntimeException("Malformed data"),
                new SecurityException("Forbidden class"),
                new ClassCastException(),
                new SerializationException("Unknown magic byte!"));
    }

    @ParameterizedTest
    @MethodSource("ofTheRegistry")
    void the_registry_is_to_blame(Throwable failure) {
        assertThat(DecodeFailure.registryUnavailable(failure)).isTrue();
        assertThat(DecodeFailure.registryUnavailable(wrapped(failure))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void the_record_is_to_blame(Throwable failure) {
        assertThat(DecodeFailure.registryUnavailable(failure)).isFalse();
        assertThat(DecodeFailure.registryUnavailable(wrapped(failure))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "500,50001,true",
        "503,0,true",
        "429,42901,true",
        "401,401,true",
        "404,50005,true",
        "404,40403,false",
        "409,409,false",
        "422,42201,false"
    })
    void confluents_failures_are_told_apart_by_their_status(int status, int errorCode, boolean registry)
            throws IOException, ReflectiveOperationException {
        Throwable failure = confluentFailure(status, errorCode);
        assertThat(DecodeFailure.registryUnavailable(wrapped(failure))).isEqualTo(registry);
    }

    @Test
    void a_chain_that_runs_in_a_circle_ends() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        assertThat(DecodeFailure.registryUnavailable(first)).isFalse();
    }

    private static Throwable wrapped(Throwable failure) {
        return new SerializationException("outer", new SerializationException("inner", failure));
    }

    private static Throwable confluentFailure(int status, int errorCode)
            throws IOException, ReflectiveOperationException {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            return (Throwable)
                    loader.loadClass("io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException")
                            .getConstructor(int.class, int.class)
                            .newInstance(status, errorCode);
        }
    }
}
