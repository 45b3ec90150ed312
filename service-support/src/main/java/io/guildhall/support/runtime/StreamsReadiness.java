package io.guildhall.support.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Ready while Streams processes. {@code isRunning()} of the factory would only say that it was started. */
final class StreamsReadiness implements HealthIndicator {

    private final StreamsBuilderFactoryBean streams;
    private final StreamsStarter starter;

    StreamsReadiness(StreamsBuilderFactoryBean streams, StreamsStarter starter) {
        this.streams = streams;
        this.starter = starter;
    }

    @Override
    public Health health() {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null) {
            return Health.outOfService()
                    .withDetail("waitingFor", starter.waitingFor())
                    .build();
        }
        KafkaStreams.State state = running.state();
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state.name()).build();
    }
}
