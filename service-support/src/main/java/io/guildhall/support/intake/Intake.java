package io.guildhall.support.intake;

import io.guildhall.schemas.catalogue.Topic;
import java.util.List;

/**
 * The intake of a service.
 *
 * @param service service it belongs to
 * @param rules one for each public topic it reads
 * @param inbox where checked records go
 * @param deadLetters where unreadable ones go
 */
public record Intake(String service, List<IntakeRule<?>> rules, Topic inbox, Topic deadLetters) {

    /** Name of its node in the topology. */
    public String processor() {
        return service + "-intake";
    }

    /** Topics it reads. */
    public List<Topic> sources() {
        return rules.stream().<Topic>map(IntakeRule::topic).toList();
    }
}
