package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {

    private static final String RECONCILED =
            "RECONCILED tasks=\\d+ accepted=\\d+ payouts=\\d+ total=.+ ledger=balanced";

    @Test
    void units_are_worked_paid_and_reconciled() {
        List<String> arguments = new ArrayList<>(List.of("demo"));
        arguments.addAll(realUnits().map(DemoIT::some).orElseGet(DemoIT::sample));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lastLine()).matches(RECONCILED);
    }

    private static List<String> some(Path realUnits) {
        return List.of("--input", realUnits.toString(), "--units", "400", "--workers", "100");
    }

    private static List<String> sample() {
        System.out.println(
                "SKIPPED: no real units at ../shared/data or in GUILDHALL_UNITS; the bundled sample instead");
        return List.of("--units", "206");
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

    private static Optional<Path> realUnits() {
        return Stream.of(System.getenv("GUILDHALL_UNITS"), "../../shared/data/units-dev.jsonl")
                .filter(name -> name != null)
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
    }
}
