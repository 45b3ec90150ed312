package io.guildhall.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ProgressTextTest {

    private final ProgressText plain = new ProgressText(Ansi.OFF);

    @Test
    void the_block_shows_each_pool_with_its_bar() {
        assertThat(plain.block(progress(pool("law", 14, 7, 7), pool("software-engineering", 0, 1, 999))))
                .containsExactly(
                        "pool                    waiting  working     done  █ done ▓ working ░ waiting",
                        "law                          14        7        7  ███████▓▓▓▓▓▓▓░░░░░░░░░░░░░░",
                        "software-engineering          0        1      999  ███████████████████████████▓",
                        "",
                        "people 40, 8 at work   demands 1 of 3 ended   tasks 1006 of 1028   1:05",
                        "paid   EUR 1,204.50, JPY 88,000");
    }

    @Test
    void no_line_of_the_block_is_wider_than_a_terminal() {
        assertThat(plain.block(progress(pool("software-engineering", 99_999, 999, 99_999))))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void colours_are_there_only_where_they_are_wanted() {
        Progress progress = progress(pool("law", 14, 7, 7));

        assertThat(String.join("", plain.block(progress))).doesNotContain("\u001b");
        assertThat(String.join("", new ProgressText(Ansi.ON).block(progress))).contains("\u001b[32m");
    }

    @Test
    void the_line_adds_all_pools_up() {
        assertThat(plain.line(progress(pool("law", 14, 7, 7), pool("finance", 1, 1, 1))))
                .isEqualTo(" 1:05  waiting    15  working    8  done     8 of 1028  at work   8 of 40"
                        + "  paid EUR 1,204.50, JPY 88,000");
    }

    private static PoolScore pool(String name, int waiting, int working, int done) {
        return new PoolScore(name, waiting, working, done, 0, done, 0, 0, new Amounts(), Optional.empty());
    }

    private static Progress progress(PoolScore... pools) {
        Amounts paid = new Amounts();
        paid.add(new BigDecimal("1204.5000"), "EUR");
        paid.add(new BigDecimal("88000.0000"), "JPY");
        return new Progress(List.of(pools), 40, 8, 1, 3, 1028, paid, Duration.ofSeconds(65));
    }
}
