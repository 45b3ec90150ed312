package io.guildhall.support.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Tables in one changelogged store, told apart by the beginning of the key. One store, because each store of a
 * transaction costs it another partition to write to.
 */
public final class StoreTables implements Tables {

    private final KeyValueStore<Bytes, byte[]> store;

    public StoreTables(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Such a store: on disk, with a cache that merges the changes of a row between two commits. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    @Override
    public <V> Table<V> table(String name, Class<V> row) {
        return new StoreTable<>(name + ':', row);
    }

    private final class StoreTable<V> implements Table<V> {
        private final String prefix;
        private final Class<V> type;

        StoreTable(String prefix, Class<V> type) {
            this.prefix = prefix;
            this.type = type;
        }

        @Override
        public @Nullable V get(String key) {
            byte[] row = store.get(bytes(key));
            return row == null ? null : StateCodec.read(row, type);
        }

        @Override
        public void put(String key, V row) {
            store.put(bytes(key), StateCodec.write(row));
        }

        @Override
        public void delete(String key) {
            store.delete(bytes(key));
        }

        @Override
        public List<String> keys(String keyPrefix, int limit) {
            List<String> keys = new ArrayList<>();
            try (KeyValueIterator<Bytes, byte[]> rows = rows(keyPrefix)) {
                while (keys.size() < limit && rows.hasNext()) {
                    keys.add(key(rows.next().key));
                }
            }
            return keys;
        }

        @Override
        public void scan(String keyPrefix, BiConsumer<String, V> visitor) {
            try (KeyValueIterator<Bytes, byte[]> rows = rows(keyPrefix)) {
                rows.forEachRemaining(row -> visitor.accept(key(row.key), StateCodec.read(row.value, type)));
            }
        }

        private KeyValueIterator<Bytes, byte[]> rows(String keyPrefix) {
            return store.prefixScan(prefix + keyPrefix, Serdes.String().serializer());
        }

        private Bytes bytes(String key) {
            return Bytes.wrap((prefix + key).getBytes(UTF_8));
        }

        private String key(Bytes key) {
            return new String(key.get(), UTF_8).substring(prefix.length());
        }
    }
}
