package io.guildhall.router.market;

import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tables that count how many rows are touched. */
final class CountingTables implements Tables {

    private final MapTables tables = new MapTables();
    private long touched;

    /** Rows touched since the last time this was asked. */
    long touched() {
        long count = touched;
        touched = 0;
        return count;
    }

    @Override
    public <V> Table<V> table(String name, Class<V> row) {
        return new CountingTable<>(tables.table(name, row));
    }

    private final class CountingTable<V> implements Table<V> {
        private final Table<V> rows;

        CountingTable(Table<V> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable V get(String key) {
            touched++;
            return rows.get(key);
        }

        @Override
        public void put(String key, V row) {
            touched++;
            rows.put(key, row);
        }

        @Override
        public void delete(String key) {
            touched++;
            rows.delete(key);
        }

        @Override
        public List<String> keys(String keyPrefix, int limit) {
            List<String> keys = rows.keys(keyPrefix, limit);
            touched += keys.size() + 1;
            return keys;
        }

        @Override
        public void scan(String keyPrefix, BiConsumer<String, V> visitor) {
            rows.scan(keyPrefix, (key, row) -> {
                touched++;
                visitor.accept(key, row);
            });
        }
    }
}
