package io.guildhall.router.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The router's rule beside two others, on the same people and demand. */
class RulesComparedTest {

    private static final long SEED = 2025;

    @Test
    void keeps_experts_for_what_needs_them_and_fills_no_less() {
        World day = World.of(SEED, 1);
        Outcome ours = Simulation.run(day, new MarketRule(day), 1);
        Outcome longestIdle = Simulation.run(day, SortingRule.longestIdle(), 1);
        Outcome bestSkill = Simulation.run(day, SortingRule.bestSkill(), 1);

        assertThat(ours.expertHoursOnGeneralWork())
                .isLessThan(longestIdle.expertHoursOnGeneralWork())
                .isLessThan(bestSkill.expertHoursOnGeneralWork());
        assertThat(ours.expertFilled())
                .isGreaterThanOrEqualTo(longestIdle.expertFilled())
                .isGreaterThanOrEqualTo(bestSkill.expertFilled());
        assertThat(ours.filled()).isBetween(longestIdle.filled() - 0.01, 1.0);
    }

    @Test
    void gives_the_same_for_the_same_seed() {
        World day = World.of(SEED, 1);

        assertThat(Simulation.run(day, new MarketRule(day), 1).row("ours"))
                .isEqualTo(Simulation.run(day, new MarketRule(day), 1).row("ours"));
    }

    /** Writes the table of {@code docs/routing.md}, which has the command. */
    @Test
    @EnabledIfSystemProperty(named = "simulation.days", matches = "\\d+")
    void table() {
        int days = Integer.getInteger("simulation.days");
        World world = World.of(SEED, days);
        System.out.println(Simulation.run(world, new MarketRule(world), days).row("Guildhall"));
        MarketRule ageless = new MarketRule(world, Duration.ofDays(365));
        System.out.println(Simulation.run(world, ageless, days).row("Guildhall without ageing"));
        System.out.println(
                Simulation.run(world, SortingRule.longestIdle(), days).row("longest idle"));
        System.out.println(Simulation.run(world, SortingRule.bestSkill(), days).row("best skill"));
    }
}
