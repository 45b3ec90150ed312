package io.guildhall.support.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One cache and one write buffer for all stores of the process. Streams' own setting is 50 MB of cache and up to three
 * buffers of 16 MB for each store and partition, which on a dozen stores is more than the heap.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    static {
        RocksDB.loadLibrary();
    }

    private static final long CACHE_BYTES = 64L << 20;
    private static final long WRITE_BUFFER_BYTES = 32L << 20;
    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfigWithAccessibleCache) options.tableFormatConfig();
        Cache ownOfStore = table.blockCache();
        table.setBlockCache(CACHE).setCacheIndexAndFilterBlocks(true).setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table)
                .setWriteBufferManager(WRITE_BUFFERS)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        ownOfStore.close(); // else its 50 MB stay allocated
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and write buffers belong to the process, not to the store.
    }
}
