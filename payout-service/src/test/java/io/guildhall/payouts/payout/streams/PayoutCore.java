package io.guildhall.payouts.payout.streams;

import io.guildhall.support.carrier.Core;
import io.guildhall.support.runtime.ServiceProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The core of the service under its default settings, for tests that see nothing of it but records. */
public final class PayoutCore {

    private PayoutCore() {}

    /** The core. */
    public static Core<?, ?, ?> core() {
        ServiceProperties properties =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall", ServiceProperties.class);
        PayoutProperties payouts =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall.payouts", PayoutProperties.class);
        return new PayoutTopology()
                .topology(new SimpleMeterRegistry(), properties, payouts)
                .cores()
                .getFirst();
    }
}
