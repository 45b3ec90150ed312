package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.runtime.ServiceProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The task service as it runs, without a cluster. */
final class Services {

    private Services() {}

    static ServiceDriver start(MeterRegistry meters, Path state) {
        return start(meters, state, new MockEnvironment());
    }

    static ServiceDriver start(MeterRegistry meters, Path state, MockEnvironment environment) {
        Binder settings = Binder.get(environment);
        ServiceProperties shared = settings.bindOrCreate("guildhall", ServiceProperties.class);
        TaskProperties own = settings.bindOrCreate("guildhall.tasks", TaskProperties.class);
        return new ServiceDriver(new TaskTopology().topology(meters, shared, own), state);
    }
}
