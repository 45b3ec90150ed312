package io.guildhall.stack.process;

import io.guildhall.schemas.catalogue.Topics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports a stack is reached by.
 *
 * @param kafka of the broker
 * @param registry of the schema registry
 * @param services of the services' management interfaces, by service, in the order they are shown
 */
public record StackPorts(int kafka, int registry, Map<String, Integer> services) {

    /** The documented ports. */
    public static StackPorts documented() {
        return of(9092, 8081, 8091, 8092, 8093);
    }

    /** Ports nobody uses at this moment. */
    public static StackPorts free() {
        return of(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    private static StackPorts of(int kafka, int registry, int tasks, int router, int payouts) {
        Map<String, Integer> services = new LinkedHashMap<>();
        services.put(Topics.TASK_SERVICE, tasks);
        services.put(Topics.EXPERTISE_ROUTER, router);
        services.put(Topics.PAYOUT_SERVICE, payouts);
        return new StackPorts(kafka, registry, services);
    }

    /**
     * Makes sure that all can be had.
     *
     * @throws ServerFailedException names the first that is taken
     */
    void requireFree() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("Kafka", kafka);
        all.put("the schema registry", registry);
        all.putAll(services);
        all.forEach((server, port) -> {
            if (!Ports.isFree(port)) {
                throw new ServerFailedException(
                        "port " + port + " of " + server + " is taken: stop what listens there and try again");
            }
        });
    }
}
