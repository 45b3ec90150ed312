package io.guildhall.support.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.Origin;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final Origin ORIGIN = new Origin("operations.rates.v1", 2, 7, "k", Instant.EPOCH, null);

    private final RecordHeaders headers = new RecordHeaders();
    private final Arrival arrival = new Arrival("payout-service.inbox", ORIGIN, null, null, headers);

    @Test
    void what_one_partition_has_is_answered_there() {
        assertThat(arrival.isAnsweredBy(2)).isTrue();
        assertThat(arrival.isAnsweredBy(0)).isTrue();
    }

    @Test
    void what_every_partition_has_is_answered_once() {
        OriginHeaders.writeEverywhere(headers);

        assertThat(arrival.isAnsweredBy(2)).isTrue();
        assertThat(arrival.isAnsweredBy(0)).isFalse();
    }
}
