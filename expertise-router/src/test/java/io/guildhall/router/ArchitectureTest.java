package io.guildhall.router;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.guildhall.support.architecture.PureDomain;

@AnalyzeClasses(packages = "io.guildhall.router", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = PureDomain.under("io.guildhall.router");

    @ArchTest
    static final ArchRule capabilities_do_not_go_in_circles = SlicesRuleDefinition.slices()
            .matching("io.guildhall.router.(**)")
            .should()
            .beFreeOfCycles();
}
