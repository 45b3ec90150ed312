package io.guildhall.support.harness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model relies on: its absence breaks a guarantee. */
public final class Known {

    private Known() {}

    /**
     * The value.
     *
     * @param rule what is broken when there is none
     * @throws AssertionError when there is none
     */
    public static <V> V given(@Nullable V value, String rule) {
        if (value == null) {
            throw new AssertionError(rule);
        }
        return value;
    }

    /**
     * The value of that key.
     *
     * @throws AssertionError when there is none
     */
    public static <K, V> V known(Map<K, V> map, K key) {
        return given(map.get(key), "nothing is known of " + key);
    }
}
