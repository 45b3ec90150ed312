package io.guildhall.support.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

class PureDomainTest {

    private static final String SEEDED = "io.guildhall.support.architecture.seeded";

    @Test
    void pure_domain_passes() {
        assertThat(violations("pure").hasViolation()).isFalse();
    }

    @Test
    void kafka_in_the_domain_is_found() {
        assertThat(violations("impure").getFailureReport().toString()).contains("TopicPartition");
    }

    @Test
    void a_clock_in_the_domain_is_found() {
        assertThat(violations("clock").getFailureReport().toString()).contains("Instant.now()");
    }

    private static EvaluationResult violations(String seeded) {
        JavaClasses classes = new ClassFileImporter().importPackages(SEEDED + '.' + seeded);
        return PureDomain.under(SEEDED).evaluate(classes);
    }
}
