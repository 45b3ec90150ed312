package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.stack.json.JsonMismatchException;
import io.guildhall.stack.json.TopicJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends records under the keys the catalogue prescribes. */
public final class RecordSender implements AutoCloseable {

    private final Cluster cluster;
    private final Producer<String, GenericRecord> producer;

    public RecordSender(Cluster cluster) {
        this.cluster = cluster;
        this.producer = cluster.producer();
    }

    /**
     * Sends records in their order and returns once the broker has them all.
     *
     * @throws JsonMismatchException when a record has no key, before anything is sent
     * @throws ClusterFailedException when broker or registry fails; what was sent before stands
     */
    public void send(Topic topic, List<GenericRecord> records) throws JsonMismatchException {
        TopicJson json = new TopicJson(topic);
        List<ProducerRecord<String, GenericRecord>> outgoing = new ArrayList<>(records.size());
        for (GenericRecord record : records) {
            outgoing.add(new ProducerRecord<>(topic.name(), json.key(record), record));
        }
        try {
            List<Future<RecordMetadata>> sent =
                    outgoing.stream().map(producer::send).toList();
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (KafkaException e) {
            throw failed(topic, e);
        } catch (ExecutionException e) {
            throw failed(topic, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailedException("interrupted while sending to " + topic.name(), e);
        }
    }

    private ClusterFailedException failed(Topic topic, Throwable cause) {
        if (cause instanceof TimeoutException) {
            return ClusterFailedException.noBroker(cluster, topic, cause);
        }
        return DecodeFailure.registryUnavailable(cause)
                ? ClusterFailedException.noRegistry(cluster, cause)
                : new ClusterFailedException(topic.name() + " did not take the records: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        producer.close();
    }
}
