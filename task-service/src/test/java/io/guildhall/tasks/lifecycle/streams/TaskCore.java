package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.support.carrier.Core;
import io.guildhall.support.runtime.ServiceProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The core of the service under its default settings, for tests that see nothing of it but records. */
public final class TaskCore {

    private TaskCore() {}

    /** The core. */
    public static Core<?, ?, ?> core() {
        Binder settings = Binder.get(new MockEnvironment());
        return new TaskTopology()
                .topology(
                        new SimpleMeterRegistry(),
                        settings.bindOrCreate("guildhall", ServiceProperties.class),
                        settings.bindOrCreate("guildhall.tasks", TaskProperties.class))
                .cores()
                .getFirst();
    }
}
