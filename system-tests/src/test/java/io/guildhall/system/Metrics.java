package io.guildhall.system;

import io.guildhall.stack.process.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a service tells Prometheus. */
record Metrics(URI address) {

    static Metrics of(ServiceProcess service) {
        return new Metrics(URI.create(service.managementUrl() + "/prometheus"));
    }

    /** Sum of the samples that begin so; 0 when there are none. */
    double sum(String prefix) {
        try (InputStream in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(prefix))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
