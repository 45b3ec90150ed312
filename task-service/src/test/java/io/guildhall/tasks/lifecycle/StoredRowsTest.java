package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.state.StoreTables;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored as bytes means the same when it is read again: no restart can be told from the events. */
class StoredRowsTest {

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    void guarantee_10_a_restart_from_stored_rows_before_every_command_changes_nothing(long seed) {
        RandomHistory history = RandomHistory.play(seed);
        Scene restarted = new Scene(new StoreTables(store()));
        history.steps().forEach(step -> {
            restarted.restart();
            step.accept(restarted);
        });

        assertThat(restarted.all(TaskEvent.class)).isEqualTo(history.events());
    }

    private KeyValueStore<Bytes, byte[]> store() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("rows"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
