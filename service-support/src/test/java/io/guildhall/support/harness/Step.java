package io.guildhall.support.harness;

import io.guildhall.schemas.catalogue.Topic;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/** Something done to a core. */
public sealed interface Step {

    /** Steps of its own that a core takes after an input when nothing interrupts it. */
    int USUAL_WORK = 64;

    /**
     * A record is read.
     *
     * @param topic topic it was sent to
     * @param key its key there
     * @param content the record
     * @param age how long ago it was appended
     * @param work steps of its own that the core takes after it
     */
    record Send(Topic topic, String key, SpecificRecord content, Duration age, int work) implements Step {
        @Override
        public String toString() {
            return "Send[%s, %s %s, age=%s, work=%d]"
                    .formatted(topic.name(), content.getSchema().getName(), content, age, work);
        }
    }

    /**
     * The clock strikes.
     *
     * @param deadlinesCount whether deadlines may be acted on
     * @param work most steps that the core takes
     */
    record Tick(boolean deadlinesCount, int work) implements Step {}

    /** Time passes. */
    record Pass(Duration time) implements Step {}

    /** The core is gone, and comes back from what it stored. */
    record Restart() implements Step {}

    /** A record is read as soon as it was appended. */
    static Step send(Topic topic, String key, SpecificRecord content) {
        return new Send(topic, key, content, Duration.ZERO, USUAL_WORK);
    }

    /** The clock strikes for a core that is current, and all that is due is done. */
    static Step tick() {
        return new Tick(true, Integer.MAX_VALUE);
    }
}
