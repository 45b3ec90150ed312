package io.guildhall.stack.publish;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.Expertise;
import io.guildhall.stack.publish.UnitGroup.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes requests of groups: who buys, at which price, within which budget. */
public final class Requests {

    private static final int LONGEST_TITLE = 70;

    /** Who buys what, in turn. Each trades in one currency, so that rivals never share a worker. */
    private static final SortedMap<String, List<String>> BUYERS = new TreeMap<>(Map.of(
            "generalist", List.of("northlight-ai", "helvar-labs"),
            "software-engineering", List.of("northlight-ai"),
            "science", List.of("northlight-ai", "helvar-labs"),
            "mathematics", List.of("helvar-labs"),
            "medicine", List.of("st-brigid-health"),
            "law", List.of("ledgerline"),
            "finance", List.of("ledgerline"),
            "robotics", List.of("kaede-robotics")));

    private final PriceList prices;

    public Requests(PriceList prices) {
        this.prices = prices;
    }

    /** The clients of the sample by the domain they buy, in alphabetical order of these. */
    public static SortedMap<String, List<String>> buyers() {
        return Collections.unmodifiableSortedMap(BUYERS);
    }

    /**
     * The client that asks for a group unless another is named.
     *
     * @throws IllegalArgumentException when no client of the sample buys such work
     */
    public String buyer(UnitGroup group) {
        List<String> buyers = BUYERS.get(group.kind().domain());
        if (buyers == null) {
            throw new IllegalArgumentException("nobody offers work in "
                    + group.kind().domain() + "; there is " + String.join(", ", BUYERS.keySet()));
        }
        return buyers.get(group.ordinal() % buyers.size());
    }

    /**
     * A request at the listed price, with a budget that just suffices.
     *
     * @param level lowest level of the people, 1 to 5
     * @throws IllegalArgumentException when the price list has no such work or client
     */
    public DemandRequested.Builder request(
            String demandId, String clientId, UnitGroup group, int level, int judgements, Instant requestedAt) {
        Kind kind = group.kind();
        String currency = prices.account(clientId).getCurrency();
        Money pay = prices.pay(kind.domain(), level, kind.taskType(), currency)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no price in " + currency + " for " + kind.domain() + "/" + kind.taskType()));
        return DemandRequested.newBuilder()
                .setDemandId(demandId)
                .setClientId(clientId)
                .setRequestedAt(requestedAt)
                .setTitle(title(kind.instructions()))
                .setInstructions(kind.instructions())
                .setTaskType(kind.taskType())
                .setLanguage(kind.language())
                .setAnswerOptions(kind.answerOptions())
                .setExpertise(new Expertise(kind.domain(), level))
                .setUnits(group.units().stream().map(Requests::unit).toList())
                .setJudgementsPerUnit(judgements)
                .setMaxPayPerTask(pay)
                .setBudget(prices.budget(clientId, pay, group.units().size() * judgements));
    }

    private static DemandUnit unit(UnitRow row) {
        return new DemandUnit(row.id(), row.text(), null, row.goldAnswer());
    }

    private static String title(String instructions) {
        String line = instructions.lines().findFirst().orElse("");
        int end = Math.min(line.length(), LONGEST_TITLE);
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
