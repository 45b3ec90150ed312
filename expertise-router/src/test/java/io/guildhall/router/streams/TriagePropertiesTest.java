package io.guildhall.router.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.router.triage.CostTable;
import io.guildhall.router.triage.Expertise;
import io.guildhall.router.triage.ExpertiseRules;
import io.guildhall.router.triage.TriageSettings;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class TriagePropertiesTest {

    @Test
    void every_setting_is_read() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.router.rules[audit].domain", "finance")
                .withProperty("guildhall.router.rules[audit].minimum-level", "4")
                .withProperty("guildhall.router.triage.costs[medicine][generalist]", "20")
                .withProperty("guildhall.router.triage.costs[*][*]", "2")
                .withProperty("guildhall.router.triage.levels[medicine]", "3")
                .withProperty("guildhall.router.triage.certain-from", "0.6")
                .withProperty("guildhall.router.triage.likeness", "0.25");

        assertThat(settings(Binder.get(environment)))
                .isEqualTo(new TriageSettings(
                        new ExpertiseRules(Map.of("audit", new Expertise("finance", 4)), Expertise.GENERALIST),
                        new CostTable(Map.of("medicine", Map.of("generalist", 20.0), "*", Map.of("*", 2.0))),
                        Map.of("medicine", 3),
                        0.6,
                        0.25));
    }

    @Test
    void the_file_of_the_service_has_rules_and_costs() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addFirst);

        TriageSettings settings = settings(Binder.get(environment));

        assertThat(settings.rules().byTaskType()).containsEntry("diagnosis-review", new Expertise("medicine", 3));
        assertThat(settings.costs().cost("medicine", "generalist"))
                .as("a medical case that a generalist answers is the dearest mistake")
                .isGreaterThan(settings.costs().cost("science", "generalist"))
                .isGreaterThan(settings.costs().cost("generalist", "medicine"));
    }

    @Test
    void settings_that_make_no_sense_are_refused_by_name() {
        assertThatThrownBy(() -> settings(Binder.get(
                        new MockEnvironment().withProperty("guildhall.router.triage.costs[law][generalist]", "-1"))))
                .hasStackTraceContaining("guildhall.router.triage.costs");
        assertThatThrownBy(() -> settings(
                        Binder.get(new MockEnvironment().withProperty("guildhall.router.triage.likeness", "1"))))
                .hasStackTraceContaining("guildhall.router.triage.likeness");
    }

    private static TriageSettings settings(Binder binder) {
        return binder.bindOrCreate("guildhall.router", RouterProperties.class).triageSettings();
    }
}
