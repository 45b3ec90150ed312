package io.guildhall.stack.cli;

import io.guildhall.stack.cluster.Cluster;
import picocli.CommandLine.Option;

/** Which cluster a command works on; by default the one {@code guildhall up} starts. */
final class ClusterOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "A broker of the cluster (default: ${DEFAULT-VALUE}).")
    private String bootstrapServer = "";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081/apis/ccompat/v7",
            description = "The schema registry (default: ${DEFAULT-VALUE}).")
    private String registry = "";

    Cluster cluster() {
        return new Cluster(bootstrapServer, registry);
    }
}
