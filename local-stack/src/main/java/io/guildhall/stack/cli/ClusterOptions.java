package io.guildhall.stack.cli;

import io.guildhall.stack.cluster.Cluster;
import picocli.CommandLine.Option;

/** Which cluster a command works on; by default what the environment names, else the one {@code guildhall up} starts. */
final class ClusterOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:GUILDHALL_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "A broker of the cluster (default: $GUILDHALL_BOOTSTRAP_SERVERS, else 127.0.0.1:9092).")
    private String bootstrapServer = "";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:GUILDHALL_REGISTRY:-http://127.0.0.1:8081/apis/ccompat/v7}",
            description = "The schema registry (default: $GUILDHALL_REGISTRY, else that of guildhall up).")
    private String registry = "";

    Cluster cluster() {
        return new Cluster(bootstrapServer, registry);
    }
}
