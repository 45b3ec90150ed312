package io.guildhall.support.core;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one type by key. Rows are immutable values: a change is a put.
 *
 * @param <V> row
 */
public interface Table<V> {

    /** The row of that key, or null. */
    @Nullable V get(String key);

    /** Sets the row of that key. */
    void put(String key, V row);

    /** Removes the row of that key, if there is one. */
    void delete(String key);

    /** The first keys that begin so, in order, at most that many. */
    List<String> keys(String keyPrefix, int limit);

    /** Shows each row whose key begins so, in the order of the keys. The table must not change meanwhile. */
    void scan(String keyPrefix, BiConsumer<String, V> visitor);
}
