package io.guildhall.stack.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of our services, from its executable jar, with settings given as Spring properties. */
public final class ServiceProcess extends ServerProcess {

    private final Installation installation;
    private final int port;
    private final int heapMegabytes;
    private final Compilation compilation;
    private final Map<String, String> settings;

    /**
     * @param module module of the service, which is also its name
     * @param port where its management interface listens
     * @param settings Spring properties, above those in the jar
     */
    public ServiceProcess(
            Installation installation,
            String module,
            Path directory,
            int port,
            int heapMegabytes,
            Compilation compilation,
            Map<String, String> settings) {
        super(module, directory);
        this.installation = installation;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.compilation = compilation;
        this.settings = Map.copyOf(settings);
    }

    /** Where its health and metrics are. */
    public String managementUrl() {
        return "http://" + Ports.HOST + ":" + port + "/actuator";
    }

    @Override
    List<String> command() {
        Path jar = installation.service(name());
        JavaCommand command = new JavaCommand(heapMegabytes);
        if (compilation == Compilation.QUICK) {
            command.compiledQuickly();
        }
        command.sharing(installation.classData(name(), jar))
                .jar(jar)
                .with("--server.address=" + Ports.HOST, "--server.port=" + port);
        settings.forEach((key, value) -> command.with("--" + key + "=" + value));
        return command.words();
    }

    @Override
    Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }

    /** Ready only when its streams run: a service that listens may still be reading its state. */
    @Override
    boolean answers() {
        return HttpProbe.isOk(URI.create(managementUrl() + "/health/readiness"));
    }
}
