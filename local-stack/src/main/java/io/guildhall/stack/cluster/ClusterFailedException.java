package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;

/** The cluster could not do what was asked. The message says what to do. */
public final class ClusterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClusterFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static ClusterFailedException noBroker(Cluster cluster, Topic topic, Throwable cause) {
        String message = "no broker with " + topic.name() + " answers at " + cluster.bootstrapServers()
                + ": start one with ./guildhall up, or name it with --bootstrap-server";
        return new ClusterFailedException(message, cause);
    }

    static ClusterFailedException noRegistry(Cluster cluster, Throwable cause) {
        String message = "no schema registry answers at " + cluster.registryUrl()
                + ": start one with ./guildhall up, or name it with --registry";
        return new ClusterFailedException(message, cause);
    }
}
