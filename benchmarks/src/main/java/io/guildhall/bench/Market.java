package io.guildhall.bench;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.Expertise;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One client with one kind of work, spread over every partition by the ids of its demands. */
final class Market implements AutoCloseable {

    private static final String CLIENT = "bench-client";
    private static final String CURRENCY = "EUR";
    private static final String CONTENT = "Does the second sentence follow from the first? ".repeat(6);

    private final Producer<String, GenericRecord> producer;

    Market(Cluster cluster) {
        producer = cluster.producer();
    }

    void open() {
        send(
                Topics.CLIENTS,
                CLIENT,
                ClientAccount.newBuilder()
                        .setClientId(CLIENT)
                        .setStatus(ClientStatus.ACTIVE)
                        .setFeeBasisPoints(2000)
                        .setCurrency(CURRENCY)
                        .build());
        send(
                Topics.POOLS,
                "generalist",
                Pool.newBuilder()
                        .setPoolId("generalist")
                        .setDomain("generalist")
                        .build());
        send(
                Topics.RATES,
                "generalist/*/EUR",
                RateCard.newBuilder()
                        .setRateKey("generalist/*/EUR")
                        .setVersion(1)
                        .setEffectiveFrom(Instant.EPOCH)
                        .setAmount(amount("0.2500"))
                        .build());
        producer.flush();
    }

    /** Asks for one judgement of each of so many units. */
    void demand(String demandId, int units) {
        send(Topics.DEMAND_REQUESTS, demandId, request(demandId, units));
    }

    private static DemandRequested request(String demandId, int units) {
        List<DemandUnit> content = IntStream.range(0, units)
                .mapToObj(i -> DemandUnit.newBuilder()
                        .setUnitId("u" + i)
                        .setContent(CONTENT)
                        .build())
                .toList();
        return DemandRequested.newBuilder()
                .setDemandId(demandId)
                .setClientId(CLIENT)
                .setRequestedAt(Instant.now())
                .setInstructions("Answer yes or no.")
                .setTaskType("classify")
                .setLanguage("en")
                .setUnits(content)
                .setMaxPayPerTask(new Money(amount("0.3000"), CURRENCY))
                .setBudget(new Money(amount("100000.0000"), CURRENCY))
                .setExpertise(new Expertise("generalist", 1))
                .setAnswerOptions(List.of("yes", "no"))
                .build();
    }

    private void send(Topic topic, String key, GenericRecord content) {
        var _ = producer.send(new ProducerRecord<>(topic.name(), key, content));
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
