package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.client;

import io.guildhall.demand.DemandUpdated;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A task service that knows one client, and what it says. */
abstract class TaskServiceScene {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path state;

    ServiceDriver service;

    @BeforeEach
    void start() {
        service = Services.start(meters, state);
        service.send(Topics.CLIENTS, "acme", client(ClientStatus.ACTIVE));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** What clients were told since last asked. */
    List<DemandUpdated> updates() {
        return service.read(Topics.DEMAND_UPDATES, DemandUpdated.class);
    }
}
