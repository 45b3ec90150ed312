package io.guildhall.stack.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that a service has put away.
 *
 * @param place its own {@code partition/offset} among the dead letters
 * @param cause why it was put away
 * @param sourceTopic where it came from
 * @param sourcePartition and from which partition
 * @param record the letter itself, with its original key and bytes
 */
record DeadLetter(
        String place, String cause, String sourceTopic, int sourcePartition, ConsumerRecord<byte[], byte[]> record) {

    /** Says, in a record beside the letters, which of them was sent again. */
    private static final String REDRIVEN = "guildhall-redriven";

    /** Says, in a record that was sent again, which letter it was. */
    private static final String REDRIVEN_FROM = "guildhall-redriven-from";

    private static final String CAUSE = "guildhall-cause";
    private static final String SOURCE = "__streams.errors.";

    /** What the service added when it put the record away. */
    private static final Set<String> OF_THE_LETTER = Set.of(CAUSE, "guildhall-appended-at");

    /** The letter in a record; empty where it is a note about another. */
    static Optional<DeadLetter> in(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        Optional<String> topic = text(headers, SOURCE + "topic");
        Optional<String> partition = text(headers, SOURCE + "partition");
        if (topic.isEmpty() || partition.isEmpty()) {
            return Optional.empty();
        }
        String cause = text(headers, CAUSE).orElse("UNKNOWN");
        return Optional.of(new DeadLetter(
                record.partition() + "/" + record.offset(),
                cause,
                topic.get(),
                Integer.parseInt(partition.get()),
                record));
    }

    /** The place of the letter that a record says was sent again; empty where it says nothing of the kind. */
    static Optional<String> redriven(ConsumerRecord<byte[], byte[]> record) {
        return text(record.headers(), REDRIVEN);
    }

    /** The original record, for the partition it came from, so that it keeps its order with others of its key. */
    ProducerRecord<byte[], byte[]> original() {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(SOURCE) && !OF_THE_LETTER.contains(header.key())) {
                headers.add(header);
            }
        }
        headers.remove(REDRIVEN_FROM);
        headers.add(REDRIVEN_FROM, (record.topic() + "/" + place).getBytes(UTF_8));
        return new ProducerRecord<>(sourceTopic, sourcePartition, record.key(), record.value(), headers);
    }

    /** The note that it was sent again, for the partition it stands in. */
    ProducerRecord<byte[], byte[]> note() {
        Headers headers = new RecordHeaders().add(REDRIVEN, place.getBytes(UTF_8));
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), null, headers);
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, UTF_8));
    }
}
