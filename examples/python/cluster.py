"""What the three programs share: the command line, and Kafka with the registry beside it."""
import argparse
import sys
import time
import uuid
from typing import NamedTuple

from confluent_kafka import Consumer, KafkaException, Producer

from registry import Registry

SILENCE_SECONDS = 0.2
PATIENCE_SECONDS = 60


class Record(NamedTuple):
    topic: str
    type: str
    value: dict


def command_line(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bootstrap-server", default="127.0.0.1:9092")
    parser.add_argument("--registry", default="http://127.0.0.1:8081/apis/ccompat/v7")
    return parser


class Cluster:
    def __init__(self, options):
        self._servers = {"bootstrap.servers": options.bootstrap_server}
        self._registry = Registry(options.registry)
        # librdkafka places keys by CRC32, the Java clients by murmur2, and we leave it so: Guildhall goes by the id
        # in the value, so that no client has to share its partitioner. All that counts is that one key keeps to one
        # partition, so that what is said later about the same thing is also read later.
        self._producer = Producer(self._servers | {"message.timeout.ms": PATIENCE_SECONDS * 1000})

    def send(self, topic, key, record):
        """Returns where the broker put the record, as refusals name it: topic, partition, offset."""
        delivered = []

        def on_delivery(error, message):
            delivered.append(KafkaException(error) if error else (topic, message.partition(), message.offset()))

        self._producer.produce(topic, self._registry.encode(topic, record), key, on_delivery=on_delivery)
        self._producer.flush()
        if isinstance(delivered[0], KafkaException):
            sys.exit(f"Kafka does not take the record: {delivered[0]}")
        return delivered[0]

    def read(self, *topics):
        """Yields the records of topics from their beginning, and None whenever there is silence for a moment."""
        settings = {
            # Nothing is committed: what these programs know they fold from the log at each start. So each run is a
            # group of its own.
            "group.id": f"guildhall-example-{uuid.uuid4()}",
            "enable.auto.commit": False,
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",  # what an aborted transaction wrote never happened
        }
        assigned = []
        give_up_at = time.monotonic() + PATIENCE_SECONDS
        consumer = Consumer(self._servers | settings)
        consumer.subscribe(list(topics), on_assign=lambda _, partitions: assigned.extend(partitions))
        try:
            while True:
                message = consumer.poll(SILENCE_SECONDS)
                if message is None:
                    if assigned:  # before we have our partitions, silence means nothing
                        yield None
                    elif time.monotonic() > give_up_at:
                        sys.exit(f"Kafka at {self._servers['bootstrap.servers']} does not answer: is the stack up?")
                elif message.error():
                    raise KafkaException(message.error())
                else:
                    yield Record(message.topic(), *self._registry.decode(message.value()))
        finally:
            consumer.close()
