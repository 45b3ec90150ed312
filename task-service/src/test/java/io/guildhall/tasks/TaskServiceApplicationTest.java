package io.guildhall.tasks;

import io.guildhall.support.harness.WithoutCluster;

class TaskServiceApplicationTest extends WithoutCluster {

    TaskServiceApplicationTest() {
        super("guildhall_demands_live");
    }
}
