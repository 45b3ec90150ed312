package io.guildhall.router.classify;

import io.guildhall.router.triage.CostTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The costs of mistakes that application.yml has. */
final class ShippedCosts {

    static final CostTable TABLE = read();

    private ShippedCosts() {}

    private static CostTable read() {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addFirst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResolvableType line = ResolvableType.forClassWithGenerics(Map.class, String.class, Double.class);
        ResolvableType table =
                ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class), line);
        return new CostTable(Binder.get(environment)
                .bind("guildhall.router.triage.costs", Bindable.<Map<String, Map<String, Double>>>of(table))
                .get());
    }
}
