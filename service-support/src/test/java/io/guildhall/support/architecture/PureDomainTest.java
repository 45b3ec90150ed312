package io.guildhall.support.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

class PureDomainTest {

    private static final String SEEDED = "io.guildhall.support.architecture.seeded";

    @Test
    void pureDomainPasses() {
        assertThat(violations("pure").hasViolation()).isFalse();
    }

    @Test
    void kafkaInTheDomainIsFound() {
        assertThat(violations("impure").getFailureReport().toString()).contains("TopicPartition");
    }

    @Test
    void aClockInTheDomainIsFound() {
        assertThat(violations("clock").getFailureReport().toString()).contains("Instant.now()");
    }

    private static EvaluationResult violations(String seeded) {
        JavaClasses classes = new ClassFileImporter().importPackages(SEEDED + '.' + seeded);
        return PureDomain.under(SEEDED).evaluate(classes);
    }
}
