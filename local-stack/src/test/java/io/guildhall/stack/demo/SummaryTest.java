package io.guildhall.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.stack.demo.Summary.ClientLine;
import io.guildhall.stack.demo.Summary.PayeeLine;
import io.guildhall.stack.demo.Summary.ProcessLine;
import io.guildhall.stack.demo.Summary.SpecialLine;
import io.guildhall.task.AcceptedBy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class SummaryTest {

    private final Summary summary = new Summary(
            List.of(new PoolScore(
                    "law", 0, 0, 1_200, 3, 1_200, 2, 31, amounts("7540.5"), Optional.of(Duration.ofMillis(2_340)))),
            List.of(new ClientLine("ledgerline", 600, 1_200, amounts("7540.5"), amounts("1508.1"), amounts("9100"))),
            List.of(new PayeeLine("vendor-quillwork", 80, amounts("410"))),
            List.of(new Verdicts.Line(AcceptedBy.POLICY, 1_150, 0, 0), new Verdicts.Line(AcceptedBy.GOLD, 50, 41, 9)),
            List.of(
                    new SpecialLine("small-budget", "AUTO_ACCEPT", "REJECTED: BUDGET_TOO_SMALL", "is ACCEPTED"),
                    new SpecialLine("taken-back", "REVIEWER", "COMPLETED: taken back 1", null)),
            List.of(new Happening(Duration.ofSeconds(72), "ledgerline was paused")),
            List.of(
                    new ProcessLine("broker", 300 * 1024, 310 * 1024),
                    new ProcessLine("registry", 200 * 1024, 210 * 1024)),
            Duration.ofMillis(21_300),
            Duration.ofSeconds(48),
            3,
            new TreeMap<>(Map.of("LATE", 2, "ID_REUSED", 1)),
            Map.of("small-budget", "is ACCEPTED instead of REJECTED"));

    @Test
    void it_reads_as_aligned_tables() {
        assertThat(SummaryText.of(summary, Ansi.OFF))
                .containsExactly(
                        "",
                        "pool  tasks  accepted  lapsed  declined  median wait          paid",
                        "law    1203      1200       2        31        2.3 s  USD 7,540.50",
                        "",
                        "client      units  tasks          work          fees         total        budget",
                        "ledgerline    600   1200  USD 7,540.50  USD 1,508.10  USD 9,048.60  USD 9,100.00",
                        "",
                        "payee (most tasks)  tasks      earned",
                        "vendor-quillwork       80  USD 410.00",
                        "",
                        "accepted by  tasks  right  wrong",
                        "policy        1150      –      –",
                        "gold            50     41      9",
                        "",
                        "process   memory MiB  peak MiB",
                        "broker           300       310",
                        "registry         200       210",
                        "all              500       520",
                        "",
                        "demand        policy       was to end, and did",
                        "small-budget  AUTO_ACCEPT  REJECTED: BUDGET_TOO_SMALL  NOT SO: it is ACCEPTED",
                        "taken-back    REVIEWER     COMPLETED: taken back 1",
                        "",
                        "meanwhile",
                        " 1:12  ledgerline was paused",
                        "",
                        "ready in 21.3 s, work took 48.0 s: 1,200 tasks, 25.0 a second",
                        "refused: ID_REUSED 1, LATE 2",
                        "2 of 3 demands ended as the scenario states",
                        "  small-budget is ACCEPTED instead of REJECTED");
    }

    @Test
    void as_json_it_says_the_same() {
        assertThat(SummaryJson.of(summary).toString())
                .contains("\"pool\":\"law\"", "\"medianWaitMillis\":2340", "\"paid\":{\"USD\":\"7540.5\"}")
                .contains("\"clientId\":\"ledgerline\"", "\"total\":{\"USD\":\"9048.6\"}")
                .contains("\"payeeId\":\"vendor-quillwork\"", "\"residentKib\":307200")
                .contains("\"acceptedBy\":\"GOLD\",\"tasks\":50,\"right\":41,\"wrong\":9")
                .contains("\"demandId\":\"taken-back\"", "\"asStated\":true", "\"asStated\":false")
                .contains("\"afterMillis\":72000,\"what\":\"ledgerline was paused\"")
                .contains("\"refusals\":{\"ID_REUSED\":1,\"LATE\":2}")
                .contains("\"mismatches\":{\"small-budget\":\"is ACCEPTED instead of REJECTED\"}");
    }

    private static Amounts amounts(String usd) {
        Amounts amounts = new Amounts();
        amounts.add(new BigDecimal(usd), "USD");
        return amounts;
    }
}
