package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.client;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ClientStatus;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.Verdict;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.TaskWithdrawn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

/** Each reason that this service can give is given, told by name where people read it. */
class EveryReasonTest {

    @TempDir
    private Path state;

    static Set<ReasonCode> reasons() {
        return ReasonScenes.SCENES.keySet();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void reason_is_given(ReasonCode code) {
        try (ServiceDriver service = Services.start(new SimpleMeterRegistry(), state)) {
            service.send(Topics.CLIENTS, "acme", client(ClientStatus.ACTIVE));

            ReasonScenes.SCENES.getOrDefault(code, s -> {}).accept(service);

            assertThat(told(service)).contains(code.name());
        }
    }

    /** Only a core that may not look at the clock yet still has a review open whose time is over. */
    @Test
    void what_comes_too_late_is_told_so() {
        MockEnvironment quiet = new MockEnvironment().withProperty("guildhall.deadlines.quiet-after-start", "1h");
        try (ServiceDriver service = Services.start(new SimpleMeterRegistry(), state, quiet)) {
            service.send(Topics.CLIENTS, "acme", client(ClientStatus.ACTIVE));
            ReasonScenes.work(service, "1000.0000");
            service.pass(Duration.ofSeconds(60));

            ReasonScenes.review(service, "review", Verdict.ACCEPT, "rita", null);

            assertThat(told(service)).contains(ReasonCode.LATE.name());
        }
    }

    @Test
    void no_reason_that_the_service_names_is_left_out() {
        Set<String> named = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.guildhall.tasks", "io.guildhall.support.intake")
                        .stream()
                        .map(JavaClass::getFieldAccessesFromSelf)
                        .flatMap(Set::stream)
                        .filter(access -> access.getTargetOwner().isEquivalentTo(ReasonCode.class))
                        .map(access -> access.getTarget().getName())
                        .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(30).contains(ReasonCode.LATE.name());
        named.remove(ReasonCode.LATE.name());
        assertThat(ReasonScenes.SCENES.keySet()).extracting(Enum::name).containsAll(named);
    }

    private static Set<String> told(ServiceDriver service) {
        Set<String> codes = new HashSet<>();
        service.read(Topics.REFUSALS, InputRefused.class).forEach(refused -> codes.add(refused.getCode()));
        service.read(Topics.DEMAND_UPDATES, DemandUpdated.class).stream()
                .flatMap(update -> update.getReasons().stream())
                .map(Reason::getCode)
                .forEach(codes::add);
        service.read(Topics.TASK_LIFECYCLE, TaskWithdrawn.class).forEach(gone -> codes.add(gone.getReason()));
        service.read(Topics.DEMAND_RESULTS, UnitCompleted.class).stream()
                .map(UnitCompleted::getReason)
                .forEach(codes::add);
        return codes;
    }
}
