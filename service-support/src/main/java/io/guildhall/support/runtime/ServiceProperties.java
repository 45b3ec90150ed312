package io.guildhall.support.runtime;

import io.guildhall.support.carrier.DeadlineSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that all services have, under {@code guildhall}.
 *
 * @param serde which classes speak the Confluent wire format
 * @param deadlines when deadlines may be acted on
 * @param startRetry how often a start is tried again while cluster or registry are not ready
 */
@ConfigurationProperties("guildhall")
public record ServiceProperties(
        @DefaultValue Serde serde,
        @DefaultValue Deadlines deadlines,
        @DefaultValue("1s") Duration startRetry) {

    /**
     * Which classes speak the Confluent wire format.
     *
     * @param serializer class that writes values
     * @param deserializer class that reads values
     */
    public record Serde(
            @DefaultValue("io.guildhall.schemas.serde.AvroSerializer")
            String serializer,

            @DefaultValue("io.guildhall.schemas.serde.AvroDeserializer")
            String deserializer) {}

    /**
     * When deadlines may be acted on.
     *
     * @param quietAfterStart not so soon after a start
     * @param maxInputAge not while what is read is older
     */
    public record Deadlines(
            @DefaultValue("30s") Duration quietAfterStart,
            @DefaultValue("5s") Duration maxInputAge) {

        /** The same for a core. */
        public DeadlineSettings settings() {
            return new DeadlineSettings(quietAfterStart, maxInputAge);
        }
    }
}
