package io.guildhall.support.runtime;

import io.guildhall.support.serde.ValueSerdes;
import io.guildhall.support.topology.ServiceTopology;
import io.guildhall.support.topology.TaskWiring;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Runs the {@link ServiceTopology} that the application defines as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
@EnableConfigurationProperties(ServiceProperties.class)
public class ServiceRuntime {

    private static final Logger log = LoggerFactory.getLogger(ServiceRuntime.class);

    @Bean
    ValueSerdes serdes(ServiceProperties properties, KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.getProperties());
        return new ValueSerdes(
                properties.serde().serializer(), properties.serde().deserializer(), settings);
    }

    @Bean
    StreamsBuilderFactoryBeanConfigurer streams(ServiceTopology topology, ValueSerdes serdes, MeterRegistry meters) {
        String service = topology.intake().service();
        TaskWiring.Factory wiring = new TaskWiring.Factory(service, serdes, meters);
        return factory -> {
            factory.setAutoStartup(false); // StreamsStarter starts it, once cluster and registry are ready
            factory.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureTopology(Topology nodes) {
                    topology.addTo(nodes, wiring);
                }
            });
            factory.setStreamsUncaughtExceptionHandler(ServiceRuntime::replaceThread);
        };
    }

    @Bean
    StreamsStarter streamsStarter(
            StreamsBuilderFactoryBean streams,
            ServiceTopology topology,
            KafkaProperties kafka,
            ServiceProperties properties) {
        return new StreamsStarter(streams, topology, kafka, properties);
    }

    @Bean
    StreamsReadiness streamsReadiness(StreamsBuilderFactoryBean streams, StreamsStarter starter) {
        return new StreamsReadiness(streams, starter);
    }

    @Bean
    StreamsLiveness streamsLiveness(StreamsBuilderFactoryBean streams) {
        return new StreamsLiveness(streams);
    }

    /**
     * A thread that dies is replaced: its transaction is aborted and done again from the log. A broker's race between
     * commit and timeout (KAFKA-20785) is fatal to a thread, not to the process.
     */
    private static StreamThreadExceptionResponse replaceThread(Throwable failure) {
        log.error("A stream thread died and is replaced; its transaction is done again", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
