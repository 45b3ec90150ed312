package io.guildhall.stack.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings of a one-node broker that shares a small machine with everything else. */
final class BrokerSettings {

    private BrokerSettings() {}

    /** The content of {@code server.properties}. */
    static String of(int port, int controllerPort, Path logs) {
        Map<String, Object> settings = new TreeMap<>();
        settings.putAll(node(port, controllerPort, logs));
        settings.putAll(internalTopics());
        settings.putAll(transactions());
        settings.putAll(footprint());
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Object> node(int port, int controllerPort, Path logs) {
        String broker = Ports.HOST + ":" + port;
        String controller = Ports.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                1,
                "listeners",
                "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                "advertised.listeners",
                "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                // Named here and not in the log, so that a later run on the same data may use other ports.
                "controller.quorum.voters",
                "1@" + controller,
                "log.dirs",
                logs,
                "auto.create.topics.enable",
                false);
    }

    private static Map<String, Object> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", 1,
                "offsets.topic.num.partitions", 4,
                "transaction.state.log.replication.factor", 1,
                "transaction.state.log.min.isr", 1,
                "transaction.state.log.num.partitions", 4,
                "share.coordinator.state.topic.replication.factor", 1,
                "share.coordinator.state.topic.min.isr", 1,
                "share.coordinator.state.topic.num.partitions", 1,
                // A stack left alone for a week must go on where it was, not read everything once more.
                "offsets.retention.minutes", Integer.MAX_VALUE);
    }

    private static Map<String, Object> transactions() {
        return Map.of(
                "group.initial.rebalance.delay.ms", 0,
                // Each commit is followed at once by the next transaction: at the default of 20 ms it mostly waits.
                "add.partitions.to.txn.retry.backoff.ms", 2,
                // What a killed service left open blocks readers until it is aborted: look every second, not every ten.
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000,
                // The controller holds the place of a killed broker for as long, and so delays its return.
                "broker.session.timeout.ms", 3000,
                "broker.heartbeat.interval.ms", 500,
                // Also for changelogs and repartition topics, which have no limit of their own.
                "message.max.bytes", 2 * 1024 * 1024);
    }

    private static Map<String, Object> footprint() {
        return Map.of(
                // 128 MiB by default, touched at start, for compacted topics that are small here.
                "log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024,
                "num.network.threads", 2,
                "num.io.threads", 4,
                "background.threads", 2);
    }
}
