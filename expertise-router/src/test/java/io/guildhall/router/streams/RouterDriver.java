package io.guildhall.router.streams;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.runtime.ServiceProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The router as it runs, with every match explained. */
final class RouterDriver {

    private RouterDriver() {}

    static ServiceDriver start(Path state, SimpleMeterRegistry meters) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.router.explained-basis-points", "10000")
                .withProperty("guildhall.router.rules[contract-review].domain", "law")
                .withProperty("guildhall.router.rules[contract-review].minimum-level", "3");
        Binder binder = Binder.get(environment);
        return new ServiceDriver(
                new RouterTopology()
                        .topology(
                                meters,
                                binder.bindOrCreate("guildhall", ServiceProperties.class),
                                binder.bindOrCreate("guildhall.router", RouterProperties.class)),
                state);
    }

    /** A law pool with its price, an active client, and ada, ready. */
    static void setUp(ServiceDriver service) {
        service.send(Topics.CLIENTS, "acme", Records.client().build());
        service.send(Topics.POOLS, "law", Records.pool().build());
        service.send(Topics.RATES, Records.LAW_RATE, Records.rate().build());
        service.send(Topics.WORKERS, "ada", Records.profile().build());
        service.send(Topics.PRESENCE, "ada", Records.ready().build());
    }
}
