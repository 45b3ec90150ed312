package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {

    /** Plays some units of a file that is named: JSON Lines as {@code demo --input} reads them. */
    @Test
    void real_units_are_worked_paid_and_reconciled() {
        String units = System.getenv("GUILDHALL_UNITS");
        if (units == null) {
            System.out.println("SKIPPED: no real units; name a file of them in GUILDHALL_UNITS");
        }
        assumeTrue(units != null, "no real units");

        CommandRun run = CommandRun.of("demo", "--input", String.valueOf(units), "--units", "400", "--workers", "100");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lastLine()).matches(Reconciled.LAST_LINE);
    }

    /** On the bundled sample, which is also worked, paid and reconciled: else the command fails. */
    @Test
    void the_same_seed_gives_the_same_counts_and_totals() {
        CompletableFuture<JsonNode> beside = CompletableFuture.supplyAsync(DemoIT::faithfulRun);
        JsonNode first = faithfulRun();
        JsonNode second = beside.join();

        assertThat(second.get("clients")).isEqualTo(first.get("clients"));
        assertThat(counts(second)).isEqualTo(counts(first));
    }

    private static JsonNode faithfulRun() {
        CommandRun run = CommandRun.of("demo", "--faithful", "--units", "60", "--seed", "11", "--output", "json");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static String counts(JsonNode summary) {
        StringBuilder counts = new StringBuilder();
        summary.get("pools")
                .forEach(pool -> counts.append(pool.get("pool"))
                        .append(pool.get("tasks"))
                        .append(pool.get("accepted"))
                        .append(pool.get("paid")));
        return counts.toString();
    }
}
