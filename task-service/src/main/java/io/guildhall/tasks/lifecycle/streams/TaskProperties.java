package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.tasks.consensus.Reliability;
import io.guildhall.tasks.lifecycle.TaskSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, under {@code guildhall.tasks}.
 *
 * @param clientWait how long a request of an unknown client is kept before it is refused
 * @param updateInterval how long a client is told nothing new about a demand that moves
 * @param appealWindow how long a rejection or a reversal can be appealed
 * @param unmeasuredAccuracy how often a judge is taken to be right of whom too little was graded
 * @param leastAccuracy lowest measured accuracy that is believed in a consensus
 * @param mostAccuracy highest measured accuracy that is believed in a consensus
 */
@ConfigurationProperties("guildhall.tasks")
record TaskProperties(
        @DefaultValue("10s") Duration clientWait,
        @DefaultValue("1s") Duration updateInterval,
        @DefaultValue("7d") Duration appealWindow,
        @DefaultValue("0.75") double unmeasuredAccuracy,
        @DefaultValue("0.55") double leastAccuracy,
        @DefaultValue("0.99") double mostAccuracy) {

    TaskSettings settings() {
        Reliability reliability = new Reliability(unmeasuredAccuracy, leastAccuracy, mostAccuracy);
        return new TaskSettings(clientWait, updateInterval, appealWindow, reliability);
    }
}
