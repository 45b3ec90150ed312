package io.guildhall.router.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.accuracy.Prior;
import io.guildhall.router.market.MarketSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class RouterPropertiesTest {

    @Test
    void what_is_not_set_has_the_documented_default() {
        RouterProperties properties =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall.router", RouterProperties.class);

        assertThat(properties.market()).isEqualTo(MarketSettings.DEFAULT);
    }

    @Test
    void every_setting_is_read() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("guildhall.router.ready-for", "1m")
                .withProperty("guildhall.router.ask-again-after", "2m")
                .withProperty("guildhall.router.lapse-grace", "3s")
                .withProperty("guildhall.router.remember-ended", "4h")
                .withProperty("guildhall.router.explained-basis-points", "5")
                .withProperty("guildhall.router.ageing", "6m")
                .withProperty("guildhall.router.rivalry", "7h")
                .withProperty("guildhall.router.explain-every", "8s")
                .withProperty("guildhall.router.explain-after", "9s")
                .withProperty("guildhall.router.prior.right", "10")
                .withProperty("guildhall.router.prior.wrong", "2");

        assertThat(Binder.get(environment)
                        .bindOrCreate("guildhall.router", RouterProperties.class)
                        .market())
                .isEqualTo(new MarketSettings(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(3),
                        Duration.ofHours(4),
                        5,
                        Duration.ofMinutes(6),
                        Duration.ofHours(7),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        new Prior(10, 2)));
    }

    @Test
    void the_file_of_the_service_says_what_holds_by_default_too() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addFirst);

        RouterProperties properties = Binder.get(environment).bindOrCreate("guildhall.router", RouterProperties.class);

        assertThat(properties.market()).isEqualTo(MarketSettings.DEFAULT);
    }
}
