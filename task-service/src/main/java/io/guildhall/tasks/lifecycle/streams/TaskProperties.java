package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.tasks.lifecycle.TaskSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, under {@code guildhall.tasks}.
 *
 * @param clientWait how long a request of an unknown client is kept before it is refused
 * @param updateInterval how long a client is told nothing new about a demand that moves
 */
@ConfigurationProperties("guildhall.tasks")
record TaskProperties(
        @DefaultValue("10s") Duration clientWait,
        @DefaultValue("1s") Duration updateInterval) {

    TaskSettings settings() {
        return new TaskSettings(clientWait, updateInterval);
    }
}
