package io.guildhall.tasks.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.Origin;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What each input is to end in, where that is a refusal or a dead letter: guarantee 2. */
final class Inputs {

    /** The place of an input in the log. */
    record Place(String topic, long offset) {
        static Place of(Origin origin) {
            return new Place(origin.topic(), origin.offset());
        }
    }

    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Instant> appended = new HashMap<>();
    private final Map<Place, String> refusalsDue = new HashMap<>();
    private final Map<Place, String> lettersDue = new HashMap<>();

    /** The place of an input that is read now. */
    Place place(Step.Send send) {
        String topic = send.topic().name();
        return new Place(topic, ends.merge(topic, 0L, (last, first) -> last + 1));
    }

    /** When an input that is read now was appended: never before the one before it in its topic. */
    Instant appendedAt(Step.Send send, Instant now) {
        return appended.merge(
                send.topic().name(), now.minus(send.age()), (last, next) -> next.isBefore(last) ? last : next);
    }

    void refuse(Place place, String code) {
        refusalsDue.put(place, code);
    }

    void putAway(Place place, String why) {
        lettersDue.put(place, why);
    }

    boolean isRefusalDue(Origin origin) {
        return refusalsDue.containsKey(Place.of(origin));
    }

    void refused(Output.Refused refused) {
        String code = refusalsDue.remove(Place.of(refused.origin()));
        assertThat(refused.refusal().code().name())
                .as("2: refusal of %s", refused)
                .isEqualTo(code);
    }

    void deadLettered(Output.DeadLettered letter) {
        assertThat(lettersDue.remove(Place.of(letter.origin())))
                .as("2: %s", letter)
                .isNotNull();
    }

    /** All that was due was said. */
    void areAnswered() {
        assertThat(refusalsDue).as("2: refused").isEmpty();
        assertThat(lettersDue).as("2: put away").isEmpty();
    }
}
