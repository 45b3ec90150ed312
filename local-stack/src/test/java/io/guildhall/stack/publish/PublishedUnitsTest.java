package io.guildhall.stack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.ReviewPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedUnitsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void units_of_a_kind_make_one_group_in_order_of_appearance() {
        List<UnitGroup> groups = UnitGroup.of(List.of(
                row("a", "law", "de", "t"),
                row("b", "law", "fr", "t"),
                row("c", "law", "de", "t"),
                row("d", "finance", "de", "t")));

        assertThat(groups)
                .extracting(group -> group.units().stream().map(UnitRow::id).toList())
                .containsExactly(List.of("a", "c"), List.of("b"), List.of("d"));
        assertThat(groups).extracting(UnitGroup::ordinal).containsExactly(0, 1, 0);
    }

    @Test
    void a_kind_with_very_many_or_very_long_units_makes_several_groups() {
        List<UnitRow> many = IntStream.range(0, 501)
                .mapToObj(i -> row("u" + i, "law", "de", "t"))
                .toList();
        List<UnitRow> longs = IntStream.range(0, 3)
                .mapToObj(i -> row("u" + i, "law", "de", "界".repeat(90_000)))
                .toList();

        assertThat(UnitGroup.of(many)).extracting(group -> group.units().size()).containsExactly(250, 250, 1);
        assertThat(UnitGroup.of(longs))
                .extracting(group -> group.units().size())
                .containsExactly(2, 1);
    }

    @Test
    void a_request_offers_the_listed_price_and_a_budget_that_just_suffices() {
        DemandRequested request = units(Optional.empty(), "").request(group("medicine"), NOW);

        assertThat(request.getClientId()).isEqualTo("st-brigid-health");
        assertThat(request.getMaxPayPerTask().getAmount()).isEqualByComparingTo("5.24");
        assertThat(request.getMaxPayPerTask().getCurrency()).isEqualTo("EUR");
        BigDecimal fee = new BigDecimal("0.4192");
        assertThat(request.getBudget().getAmount())
                .isEqualByComparingTo(new BigDecimal("5.24").add(fee).multiply(new BigDecimal(2 * 2)));
    }

    @Test
    void the_id_of_a_request_follows_from_what_it_asks_for() {
        String id = units(Optional.empty(), "").request(group("medicine"), NOW).getDemandId();

        assertThat(id).matches("medicine-classify-[0-9a-f]{12}");
        assertThat(units(Optional.empty(), "")
                        .request(group("medicine"), NOW.plusSeconds(9))
                        .getDemandId())
                .isEqualTo(id);
        assertThat(units(Optional.empty(), "again")
                        .request(group("medicine"), NOW)
                        .getDemandId())
                .isNotEqualTo(id);
        assertThat(units(Optional.of("helvar-labs"), "")
                        .request(group("medicine"), NOW)
                        .getDemandId())
                .isNotEqualTo(id);
    }

    @Test
    void what_nobody_buys_or_prices_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units(Optional.empty(), "").request(group("astrology"), NOW))
                .withMessageContaining("astrology");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units(Optional.of("nobody"), "").request(group("medicine"), NOW))
                .withMessageContaining("nobody")
                .withMessageContaining("st-brigid-health");
    }

    private static PublishedUnits units(Optional<String> client, String batch) {
        return new PublishedUnits(PriceList.ofSample(), client, 2, ReviewPolicy.AUTO_ACCEPT, batch);
    }

    private static UnitGroup group(String domain) {
        return UnitGroup.of(List.of(row("a", domain, "de", "t"), row("b", domain, "de", "t")))
                .getFirst();
    }

    private static UnitRow row(String id, String domain, String language, String text) {
        return new UnitRow(1, id, domain, "classify", language, "Name the kind.", text, List.of(), null);
    }
}
