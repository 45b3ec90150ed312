package io.guildhall.support.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * What a domain package may use: the language, JSpecify, Joda-Money, the pure packages that services share, and its
 * siblings. A whitelist, so that no framework needs to be guessed. Clocks and randomness are in the language, so their
 * calls are ruled out one by one.
 */
public final class PureDomain {

    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current");

    private PureDomain() {}

    /**
     * Packages under the root are pure, except its leaves called {@code streams}, {@code runtime} and {@code app}, and
     * the root itself, where the application class stands.
     */
    public static ArchRule under(String root) {
        return classes()
                .that(areDomainOf(root))
                .should(useOnly(root))
                .andShould(readNoClock())
                .because("decisions are pure functions: time, ids and I/O stay in the leaves")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> areDomainOf(String root) {
        return DescribedPredicate.describe("are domain classes of " + root, type -> isDomain(type, root));
    }

    private static boolean isDomain(JavaClass type, String root) {
        String name = type.getPackageName();
        boolean leaf = name.endsWith(".streams") || name.endsWith(".runtime") || name.endsWith(".app");
        return name.startsWith(root + '.') && !leaf;
    }

    private static ArchCondition<JavaClass> useOnly(String root) {
        return new ArchCondition<>("use only the language, JSpecify, Joda-Money and pure packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !isAllowed(use.getTargetClass().getBaseComponentType(), root))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static boolean isAllowed(JavaClass target, String root) {
        String name = target.getPackageName();
        return name.isEmpty()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify.annotations")
                || name.startsWith("org.joda.money")
                || name.equals("io.guildhall.support.core")
                || name.equals("io.guildhall.support.work")
                || isDomain(target, root);
    }

    private static ArchCondition<JavaClass> readNoClock() {
        return new ArchCondition<>("read no clock and throw no dice") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    String target = call.getTargetOwner().getName() + '.' + call.getName();
                    if (CLOCKS_AND_CHANCE.contains(target)) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }
}
