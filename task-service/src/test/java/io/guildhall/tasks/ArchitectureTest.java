package io.guildhall.tasks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.guildhall.support.architecture.PureDomain;

@AnalyzeClasses(packages = "io.guildhall.tasks", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = PureDomain.under("io.guildhall.tasks");

    @ArchTest
    static final ArchRule capabilities_do_not_depend_on_each_other_in_circles =
            slices().matching("io.guildhall.tasks.(*)..").should().beFreeOfCycles();
}
