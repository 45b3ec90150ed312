package io.guildhall.support.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    record Row(
            String id,
            int count,
            Instant at,
            Terms terms,
            List<String> labels,
            @Nullable String note) {}

    record LaterRow(
            String id, int count, long added, @Nullable String addedText) {}

    private static final Row ROW = new Row(
            "r1",
            3,
            Instant.parse("2026-11-02T08:00:00.123Z"),
            new Terms(
                    BigMoney.parse("KWD 0.0001"),
                    "law/*/KWD",
                    2,
                    "law",
                    "compare",
                    "w1",
                    Engagement.GIG,
                    new BigDecimal("12.5000"),
                    Instant.parse("2026-11-02T07:00:00Z")),
            List.of("a", "b"),
            null);

    @Test
    void reads_what_it_wrote() {
        assertThat(StateCodec.read(StateCodec.write(ROW), Row.class)).isEqualTo(ROW);
    }

    @Test
    void later_code_reads_old_rows() {
        LaterRow later = StateCodec.read(StateCodec.write(ROW), LaterRow.class);

        assertThat(later).isEqualTo(new LaterRow("r1", 3, 0, null));
    }
}
