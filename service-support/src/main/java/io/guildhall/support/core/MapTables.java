package io.guildhall.support.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tables in memory, for deciding outside a stream: tests, models, replays. */
public final class MapTables implements Tables {

    private final Map<String, Table<?>> tables = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // a name stands for one type, as Tables demands
    public <V> Table<V> table(String name, Class<V> row) {
        return (Table<V>) tables.computeIfAbsent(name, ignored -> new MapTable<V>());
    }

    private static final class MapTable<V> implements Table<V> {
        private final TreeMap<String, V> rows = new TreeMap<>();

        @Override
        public @Nullable V get(String key) {
            return rows.get(key);
        }

        @Override
        public void put(String key, V row) {
            rows.put(key, row);
        }

        @Override
        public void delete(String key) {
            rows.remove(key);
        }

        @Override
        public List<String> keys(String keyPrefix, int limit) {
            return rows.tailMap(keyPrefix).keySet().stream()
                    .takeWhile(key -> key.startsWith(keyPrefix))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void scan(String keyPrefix, BiConsumer<String, V> visitor) {
            rows.tailMap(keyPrefix).entrySet().stream()
                    .takeWhile(row -> row.getKey().startsWith(keyPrefix))
                    .forEach(row -> visitor.accept(row.getKey(), row.getValue()));
        }
    }
}
