package io.guildhall.stack.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say at the end.
 *
 * @param pools by pool
 * @param clients by client
 * @param payees those who were paid for most tasks, at most ten
 * @param verdicts accepted work by what accepted it
 * @param specials demands that show something of their own
 * @param happenings what else was sent meanwhile
 * @param processes memory by process
 * @param readyIn from the command to the stack being ready
 * @param took from the first request to the last payout
 * @param demands how many demands there were
 * @param refusals how often what was refused, by reason code
 * @param mismatches how some ended otherwise than they were to, by demandId
 */
public record Summary(
        List<PoolScore> pools,
        List<ClientLine> clients,
        List<PayeeLine> payees,
        List<Verdicts.Line> verdicts,
        List<SpecialLine> specials,
        List<Happening> happenings,
        List<ProcessLine> processes,
        Duration readyIn,
        Duration took,
        int demands,
        SortedMap<String, Integer> refusals,
        Map<String, String> mismatches) {

    private static final int MOST_PAYEES = 10;

    public Summary {
        pools = List.copyOf(pools);
        clients = List.copyOf(clients);
        payees = List.copyOf(payees);
        verdicts = List.copyOf(verdicts);
        specials = List.copyOf(specials);
        happenings = List.copyOf(happenings);
        processes = List.copyOf(processes);
    }

    /** What a client got and owes. */
    record ClientLine(String clientId, int units, int tasks, Amounts work, Amounts fees, Amounts budget) {
        Amounts total() {
            Amounts total = new Amounts();
            total.add(work);
            total.add(fees);
            return total;
        }
    }

    /** What somebody earned. */
    record PayeeLine(String payeeId, int tasks, Amounts earned) {}

    /**
     * A demand that shows something.
     *
     * @param ending how it was to end
     * @param mismatch how it ended otherwise; null if it did not
     */
    record SpecialLine(
            String demandId,
            String policy,
            String ending,
            @Nullable String mismatch) {}

    /**
     * Memory of a process.
     *
     * @param residentKib what it holds at the end
     * @param peakKib the most it has held
     */
    public record ProcessLine(String name, long residentKib, long peakKib) {}

    /** The summary of a scenario that was played. */
    public static Summary of(Scenario scenario, Outcome outcome, List<ProcessLine> processes, Duration readyIn) {
        Scoreboard board = outcome.board();
        return new Summary(
                board.pools(),
                board.clients().stream()
                        .map(client -> client(client, scenario, board))
                        .toList(),
                payees(board),
                board.verdicts().lines(),
                scenario.demands().stream()
                        .filter(PlannedDemand::isSpecial)
                        .map(demand -> special(demand, outcome.mismatches()))
                        .toList(),
                outcome.happenings(),
                processes,
                readyIn,
                outcome.took(),
                scenario.demands().size(),
                board.refusals(),
                outcome.mismatches());
    }

    int accepted() {
        return pools.stream().mapToInt(PoolScore::accepted).sum();
    }

    /** Accepted tasks a second. */
    double rate() {
        return accepted() * 1000.0 / Math.max(1, took.toMillis());
    }

    private static SpecialLine special(PlannedDemand demand, Map<String, String> mismatches) {
        return new SpecialLine(
                demand.demandId(),
                demand.request().getReviewPolicy().name(),
                demand.ending().text(),
                mismatches.get(demand.demandId()));
    }

    private static ClientLine client(String clientId, Scenario scenario, Scoreboard board) {
        int units =
                board.demandsOf(clientId).stream().mapToInt(DemandRow::units).sum();
        return new ClientLine(
                clientId,
                units,
                board.acceptedOf(clientId),
                board.takings().workOf(clientId),
                board.takings().feesOf(clientId),
                scenario.budget(clientId));
    }

    private static List<PayeeLine> payees(Scoreboard board) {
        return board.takings().payees().entrySet().stream()
                .map(payee -> new PayeeLine(
                        payee.getKey(),
                        payee.getValue().tasks(),
                        payee.getValue().amounts()))
                .sorted(Comparator.comparingInt(PayeeLine::tasks).reversed().thenComparing(PayeeLine::payeeId))
                .limit(MOST_PAYEES)
                .toList();
    }
}
