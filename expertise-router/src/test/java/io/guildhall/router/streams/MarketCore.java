package io.guildhall.router.streams;

import io.guildhall.support.carrier.Core;
import io.guildhall.support.runtime.ServiceProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The market under the service's default settings, for tests that see nothing of it but records. */
public final class MarketCore {

    private MarketCore() {}

    /** The core. */
    public static Core<?, ?, ?> core() {
        Binder settings = Binder.get(new MockEnvironment()
                .withProperty("guildhall.router.rivalry", "3m")
                .withProperty("guildhall.router.explained-basis-points", "10000"));
        return new RouterTopology()
                        .topology(
                                new SimpleMeterRegistry(),
                                settings.bindOrCreate("guildhall", ServiceProperties.class),
                                settings.bindOrCreate("guildhall.router", RouterProperties.class))
                        .cores()
                        .stream()
                        .filter(core -> core.name().equals("market"))
                        .findFirst()
                        .orElseThrow();
    }
}
