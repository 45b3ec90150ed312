package io.guildhall.support.core;

/** The tables of a core, in one store. */
public interface Tables {

    /**
     * The table of that name.
     *
     * @param name short and fixed for ever: it begins the keys in the store
     * @param row type of its rows: a record of plain values
     */
    <V> Table<V> table(String name, Class<V> row);
}
