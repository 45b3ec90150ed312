package io.guildhall.payouts;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.guildhall.support.architecture.PureDomain;

@AnalyzeClasses(packages = "io.guildhall.payouts", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = PureDomain.under("io.guildhall.payouts");
}
