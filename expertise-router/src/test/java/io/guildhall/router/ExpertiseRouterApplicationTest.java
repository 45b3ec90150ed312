package io.guildhall.router;

import io.guildhall.support.harness.WithoutCluster;

class ExpertiseRouterApplicationTest extends WithoutCluster {

    ExpertiseRouterApplicationTest() {
        super("guildhall_router_wait_seconds_bucket");
    }
}
