package io.guildhall.system;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.demo.Demo;
import io.guildhall.stack.process.Compilation;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Ports;
import io.guildhall.stack.process.ServiceProcess;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.process.StackProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stack for a test, on free ports, in a folder of the test. */
final class RunningStack implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int HEAP_MEGABYTES = 256;

    private final Path folder;
    private final Stack stack;
    private final List<ServiceProcess> others = new ArrayList<>();

    private RunningStack(Path folder, Map<String, Map<String, String>> settings) {
        this.folder = folder;
        this.stack =
                new Stack(Installation.find(), folder, StackPorts.free(), new Quiet(), Compilation.QUICK, settings);
    }

    static RunningStack startIn(Path folder) {
        return startIn(folder, Demo.serviceSettings());
    }

    /** With settings of its own for each service. */
    static RunningStack startIn(Path folder, Map<String, Map<String, String>> settings) {
        return started(new RunningStack(folder, settings), Stack::start);
    }

    /** Broker, registry and topics without the services. */
    static RunningStack withoutServicesIn(Path folder) {
        return started(new RunningStack(folder, Map.of()), stack -> {
            stack.startServers();
            stack.setUp();
        });
    }

    private static RunningStack started(RunningStack running, Consumer<Stack> start) {
        try {
            start.accept(running.stack);
            return running;
        } catch (RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    Stack stack() {
        return stack;
    }

    /** One of its services. */
    ServiceProcess service(String name) {
        return stack.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Starts one more instance of a service, which ends with the stack. */
    ServiceProcess another(String service, Map<String, String> settings) {
        Path directory = folder.resolve(service + '-' + (others.size() + 2));
        Map<String, String> all = new HashMap<>(settings);
        all.put("spring.kafka.bootstrap-servers", cluster().bootstrapServers());
        all.put("spring.kafka.properties.schema.registry.url", cluster().registryUrl());
        all.put("spring.kafka.streams.state-dir", directory.resolve("state").toString());
        ServiceProcess process = new ServiceProcess(
                Installation.find(), service, directory, Ports.free(), HEAP_MEGABYTES, Compilation.QUICK, all);
        others.add(process);
        process.start();
        process.awaitReady(LIMIT);
        return process;
    }

    Cluster cluster() {
        return new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
    }

    @Override
    public void close() {
        others.forEach(ServiceProcess::requestStop);
        others.forEach(ServiceProcess::stop);
        stack.close();
    }

    private static final class Quiet implements StackProgress {
        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration took) {}
    }
}
