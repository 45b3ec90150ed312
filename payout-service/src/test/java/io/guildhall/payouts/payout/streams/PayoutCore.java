package io.guildhall.payouts.payout.streams;

import io.guildhall.support.carrier.Core;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.runtime.ServiceProperties;
import io.guildhall.support.topology.ServiceTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The service under its default settings, for tests that see nothing of it but records and meters. */
public final class PayoutCore {

    private PayoutCore() {}

    /** The core. */
    public static Core<?, ?, ?> core() {
        return topology(new SimpleMeterRegistry()).cores().getFirst();
    }

    /** The whole, with an empty state in the folder. */
    static ServiceDriver service(MeterRegistry meters, Path state) {
        return new ServiceDriver(topology(meters), state);
    }

    private static ServiceTopology topology(MeterRegistry meters) {
        ServiceProperties properties =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall", ServiceProperties.class);
        PayoutProperties payouts =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall.payouts", PayoutProperties.class);
        return new PayoutTopology().topology(meters, properties, payouts);
    }
}
