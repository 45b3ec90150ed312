package io.guildhall.tasks.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.tasks.consensus.Reliability;
import io.guildhall.tasks.lifecycle.TaskSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class TaskPropertiesTest {

    @Test
    void clients_are_waited_for_ten_seconds_and_told_of_progress_every_second_by_default() {
        assertThat(settings(new MockEnvironment()))
                .isEqualTo(new TaskSettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        Duration.ofDays(7),
                        new Reliability(0.75, 0.55, 0.99)));
    }

    @Test
    void every_setting_can_be_set() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.tasks.client-wait", "1m")
                .withProperty("guildhall.tasks.update-interval", "250ms")
                .withProperty("guildhall.tasks.appeal-window", "14d")
                .withProperty("guildhall.tasks.unmeasured-accuracy", "0.8")
                .withProperty("guildhall.tasks.least-accuracy", "0.6")
                .withProperty("guildhall.tasks.most-accuracy", "0.9");

        assertThat(settings(environment))
                .isEqualTo(new TaskSettings(
                        Duration.ofMinutes(1),
                        Duration.ofMillis(250),
                        Duration.ofDays(14),
                        new Reliability(0.8, 0.6, 0.9)));
    }

    @Test
    void nothing_can_be_negative() {
        MockEnvironment environment = new MockEnvironment().withProperty("guildhall.tasks.client-wait", "-1s");

        assertThatIllegalArgumentException().isThrownBy(() -> settings(environment));
    }

    @ParameterizedTest
    @CsvSource({"appeal-window,0s", "least-accuracy,0.5", "least-accuracy,0.8", "most-accuracy,1.0"})
    void noSettingTakesAppealsOrSenseAway(String name, String value) {
        MockEnvironment environment = new MockEnvironment().withProperty("guildhall.tasks." + name, value);

        assertThatIllegalArgumentException().isThrownBy(() -> settings(environment));
    }

    private static TaskSettings settings(MockEnvironment environment) {
        return Binder.get(environment)
                .bindOrCreate("guildhall.tasks", TaskProperties.class)
                .settings();
    }
}
