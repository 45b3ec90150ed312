package io.guildhall.router.streams;

import io.guildhall.support.harness.ServiceDriver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A router that knows nobody yet. */
abstract class RouterScene {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path state;

    ServiceDriver service;

    @BeforeEach
    void start() {
        service = RouterDriver.start(state, meters);
    }

    @AfterEach
    void stop() {
        service.close();
    }
}
