package io.guildhall.stack.publish;

import io.guildhall.Money;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.json.AvroToJson;
import io.guildhall.stack.sample.OperatorSample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import tools.jackson.databind.JsonNode;

/** What work costs with the sample operator: prices by pool, kind of work and currency, and fees by client. */
public final class PriceList {

    private static final int SCALE = 4;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, ClientAccount> accounts = new TreeMap<>();
    private final List<ListedPool> pools;

    private record ListedPool(String poolId, String domain, int minimumLevel) {}

    private PriceList(List<JsonNode> clients, List<JsonNode> pools, List<JsonNode> rates) {
        for (JsonNode client : clients) {
            ClientAccount account = account(client);
            accounts.put(account.getClientId(), account);
        }
        this.pools = pools.stream()
                .map(pool -> new ListedPool(
                        pool.path("poolId").stringValue(),
                        pool.path("domain").stringValue(),
                        pool.path("minimumLevel").intValue()))
                .toList();
        rates.forEach(rate -> amounts.put(
                rate.path("rateKey").stringValue(),
                new BigDecimal(rate.path("amount").stringValue())));
    }

    /** That of {@link OperatorSample}. */
    public static PriceList ofSample() {
        Map<Topic, List<GenericRecord>> records = OperatorSample.records();
        return new PriceList(
                json(records.getOrDefault(Topics.CLIENTS, List.of())),
                json(records.getOrDefault(Topics.POOLS, List.of())),
                json(records.getOrDefault(Topics.RATES, List.of())));
    }

    private static ClientAccount account(JsonNode client) {
        return ClientAccount.newBuilder()
                .setClientId(client.path("clientId").stringValue())
                .setStatus(ClientStatus.valueOf(client.path("status").stringValue()))
                .setConflictGroup(client.path("conflictGroup").asString(null))
                .setFeeBasisPoints(client.path("feeBasisPoints").intValue())
                .setCurrency(client.path("currency").stringValue())
                .build();
    }

    private static List<JsonNode> json(List<GenericRecord> records) {
        return records.stream().<JsonNode>map(AvroToJson::object).toList();
    }

    /** What one task costs in the cheapest pool that can do it; empty where nobody offers such work. */
    public Optional<Money> pay(String domain, int level, String taskType, String currency) {
        return pool(domain, level)
                .map(pool -> Optional.ofNullable(amounts.get(pool + "/" + taskType + "/" + currency))
                        .orElse(amounts.get(pool + "/*/" + currency)))
                .map(amount -> new Money(amount.setScale(SCALE), currency));
    }

    /** The pool that does such work: the most demanding that demands no more than is asked. */
    public Optional<String> pool(String domain, int level) {
        return pools.stream()
                .filter(pool -> pool.domain().equals(domain) && pool.minimumLevel() <= level)
                .min(Comparator.comparingInt(ListedPool::minimumLevel)
                        .reversed()
                        .thenComparing(ListedPool::poolId))
                .map(ListedPool::poolId);
    }

    /**
     * A budget that just suffices for so many tasks, the client's fees included.
     *
     * @throws IllegalArgumentException when the operator has no such client
     */
    public Money budget(String clientId, Money pay, int tasks) {
        BigDecimal fee = pay.getAmount()
                .multiply(BigDecimal.valueOf(account(clientId).getFeeBasisPoints()))
                .divide(BASIS_POINTS, SCALE, RoundingMode.HALF_UP);
        return new Money(pay.getAmount().add(fee).multiply(BigDecimal.valueOf(tasks)), pay.getCurrency());
    }

    /**
     * The account of a client.
     *
     * @throws IllegalArgumentException when the operator has no such client
     */
    public ClientAccount account(String clientId) {
        return Optional.ofNullable(accounts.get(clientId))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no client " + clientId + "; there are " + String.join(", ", accounts.keySet())));
    }
}
