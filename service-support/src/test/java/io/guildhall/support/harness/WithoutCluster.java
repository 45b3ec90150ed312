package io.guildhall.support.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service started where there is no cluster: it waits for one, alive but not ready. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.properties.schema.registry.url=mock://none"
        })
public abstract class WithoutCluster {

    private final String metric;

    @LocalServerPort
    private int port;

    /** A service that has this metric, by its name in Prometheus, before it has met a cluster. */
    protected WithoutCluster(String metric) {
        this.metric = metric;
    }

    @Test
    void is_alive_but_not_ready() throws IOException, InterruptedException {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    @Test
    void shows_its_metrics_and_no_endpoint_that_is_not_meant_for_the_public() throws IOException, InterruptedException {
        assertThat(get("/actuator/prometheus").body()).contains(metric + "{");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
