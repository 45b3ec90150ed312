package io.guildhall.support.architecture.seeded.impure;

import org.apache.kafka.common.TopicPartition;

record Leak(TopicPartition partition) {}
