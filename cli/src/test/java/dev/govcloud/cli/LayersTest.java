package dev.govcloud.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The tool knows the kinds and the regulation, never what the operator makes of them. */
@AnalyzeClasses(packages = "dev.govcloud")
class LayersTest {

  @ArchTest
  static final ArchRule THE_TOOL_KNOWS_KINDS_AND_REGULATION_ONLY =
      noClasses()
          .that()
          .resideInAPackage("dev.govcloud.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.provision..",
              "dev.govcloud.runtime..",
              "dev.govcloud.demo..",
              "io.javaoperatorsdk..",
              "io.micrometer..",
              "io.vertx..");

  /** Whatever counts from now on counts from the same instant. */
  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("dev.govcloud.cli..")
          .and()
          .doNotHaveSimpleName("Govcloud")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** What it may know stands on its class path; whatever else does makes the artefact bigger. */
  @ArchTest
  static final ArchRule NOTHING_ELSE_OF_THE_PROJECT_IS_DRAGGED_ALONG =
      classes()
          .should()
          .resideInAnyPackage("dev.govcloud.cli..", "dev.govcloud.api..", "dev.govcloud.core..");

  @ArchTest
  static final ArchRule A_RECORD_IS_JUDGED_AND_PRINTED_WITHOUT_A_CLUSTER =
      noClasses()
          .that()
          .resideInAnyPackage("dev.govcloud.cli.record..", "dev.govcloud.cli.sheet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.cli", "io.fabric8.kubernetes.client.dsl..", "picocli..");

  @ArchTest
  static final ArchRule A_RECORD_IS_JUDGED_WITHOUT_ITS_SHEET =
      noClasses()
          .that()
          .resideInAPackage("dev.govcloud.cli.record..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.govcloud.cli.sheet..", "io.quarkus..");

  /** What is answered without a cluster loads nothing of its client, and starts faster. */
  @ArchTest
  static final ArchRule ANSWERS_ARE_MADE_WITHOUT_A_CLUSTER_AND_A_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.govcloud.cli.calendar..",
              "dev.govcloud.cli.explain..",
              "dev.govcloud.cli.form..",
              "dev.govcloud.cli.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.cli.connect..",
              "io.fabric8.kubernetes.client.dsl..",
              "io.fabric8.kubernetes.client.http..",
              "picocli..");
}
