package io.guildhall.stack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorSampleTest {

    @Test
    void every_pool_has_a_price_for_any_task_in_every_currency() {
        List<String> wanted = values(Topics.POOLS, "poolId")
                .flatMap(pool -> Stream.of("EUR", "USD", "JPY").map(currency -> pool + "/*/" + currency))
                .toList();

        assertThat(values(Topics.RATES, "rateKey")).containsAll(wanted).doesNotHaveDuplicates();
    }

    @Test
    void clients_differ_in_fee_and_currency() {
        assertThat(values(Topics.CLIENTS, "feeBasisPoints")).hasSize(5).doesNotHaveDuplicates();
        assertThat(values(Topics.CLIENTS, "currency")).contains("EUR", "USD", "JPY");
    }

    private static Stream<String> values(Topic topic, String field) {
        return OperatorSample.records().getOrDefault(topic, List.of()).stream()
                .map(record -> String.valueOf(record.get(field)));
    }
}
