package io.guildhall.support.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Dead only when Streams has given up for good. An absent broker or registry is no reason to be restarted. */
final class StreamsLiveness implements HealthIndicator {

    private final StreamsBuilderFactoryBean streams;

    StreamsLiveness(StreamsBuilderFactoryBean streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        KafkaStreams running = streams.getKafkaStreams();
        boolean failed = running != null && running.state() == KafkaStreams.State.ERROR;
        return failed
                ? Health.down().withDetail("state", "ERROR").build()
                : Health.up().build();
    }
}
