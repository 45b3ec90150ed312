package io.guildhall.router.worker;

import java.util.Map;

/** What is known of workers elsewhere. */
public interface Circumstances {

    /** How many leases a worker holds that take a slot. */
    int held(WorkerKey worker);

    /** By group of rivals, the client a worker is tied to. */
    Map<String, String> ties(WorkerKey worker);

    /** The share of their work in a domain that is expected to be right, 0 to 1. */
    double accuracy(WorkerKey worker, String domain);
}
