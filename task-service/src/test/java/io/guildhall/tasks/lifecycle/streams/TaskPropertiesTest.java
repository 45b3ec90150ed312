package io.guildhall.tasks.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.tasks.lifecycle.TaskSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class TaskPropertiesTest {

    @Test
    void clients_are_waited_for_ten_seconds_and_told_of_progress_every_second_by_default() {
        assertThat(settings(new MockEnvironment()))
                .isEqualTo(new TaskSettings(Duration.ofSeconds(10), Duration.ofSeconds(1)));
    }

    @Test
    void every_setting_can_be_set() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.tasks.client-wait", "1m")
                .withProperty("guildhall.tasks.update-interval", "250ms");

        assertThat(settings(environment)).isEqualTo(new TaskSettings(Duration.ofMinutes(1), Duration.ofMillis(250)));
    }

    @Test
    void nothing_can_be_negative() {
        MockEnvironment environment = new MockEnvironment().withProperty("guildhall.tasks.client-wait", "-1s");

        assertThatIllegalArgumentException().isThrownBy(() -> settings(environment));
    }

    private static TaskSettings settings(MockEnvironment environment) {
        return Binder.get(environment)
                .bindOrCreate("guildhall.tasks", TaskProperties.class)
                .settings();
    }
}
