package io.guildhall.payouts;

import io.guildhall.support.harness.WithoutCluster;

class PayoutServiceApplicationTest extends WithoutCluster {

    PayoutServiceApplicationTest() {
        super("guildhall_payouts_waiting");
    }
}
