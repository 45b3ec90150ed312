package io.guildhall.stack.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void the_original_is_sent_to_where_it_stood_with_its_own_key_bytes_and_headers() {
        DeadLetter letter = DeadLetter.in(letter()).orElseThrow();
        ProducerRecord<byte[], byte[]> original = letter.original();

        assertThat(letter.cause()).isEqualTo("CONTRADICTION");
        assertThat(original.topic()).isEqualTo("task.outcomes.v1");
        assertThat(original.partition()).isEqualTo(2);
        assertThat(original.key()).isEqualTo("worker-1".getBytes(UTF_8));
        assertThat(original.value()).isEqualTo(new byte[] {0, 1, 2});
        assertThat(StreamSupport.stream(original.headers().spliterator(), false)
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly("traceparent=00-1", "guildhall-redriven-from=payout-service.dlt/3/41");
    }

    @Test
    void a_note_beside_the_letter_is_none_itself_and_says_which_was_sent() {
        ProducerRecord<byte[], byte[]> note =
                DeadLetter.in(letter()).orElseThrow().note();
        ConsumerRecord<byte[], byte[]> read =
                new ConsumerRecord<>(note.topic(), note.partition(), 42, note.key(), note.value());
        note.headers().forEach(read.headers()::add);

        assertThat(note.partition()).isEqualTo(3);
        assertThat(DeadLetter.in(read)).isEmpty();
        assertThat(DeadLetter.redriven(read)).hasValue("3/41");
        assertThat(DeadLetter.redriven(letter())).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> letter() {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("payout-service.dlt", 3, 41, "worker-1".getBytes(UTF_8), new byte[] {0, 1, 2});
        Stream.of(
                        "traceparent=00-1",
                        "__streams.errors.topic=task.outcomes.v1",
                        "__streams.errors.partition=2",
                        "__streams.errors.offset=7",
                        "__streams.errors.message=It differs.",
                        "guildhall-appended-at=1",
                        "guildhall-cause=CONTRADICTION")
                .map(header -> header.split("=", 2))
                .forEach(header -> record.headers().add(header[0], header[1].getBytes(UTF_8)));
        return record;
    }
}
