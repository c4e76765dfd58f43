package dev.govcloud.runtime.shipped;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Pure core, thin shell: who may know whom (the layers of the design). */
@AnalyzeClasses(
    packages = "dev.govcloud",
    importOptions = {ImportOption.DoNotIncludeTests.class, LayersTest.NoTestJars.class})
class LayersTest {
  /** The tests of another module come as a jar once it is packaged. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final int LONGEST_FILE = 300;

  @ArchTest
  static final ArchRule CALENDAR_IS_A_LIBRARY =
      classes()
          .that()
          .resideInAPackage("dev.govcloud.core.calendar..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.core.calendar..", "java..", "com.fasterxml.jackson..", "com.nlf..");

  /** The mechanism knows entries and periods of a record, and no subject at all. */
  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NO_TABLE =
      classes()
          .that()
          .resideInAPackage("dev.govcloud.core.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.core.engine..",
              "dev.govcloud.core.calendar..",
              "dev.govcloud.api.record..",
              "java..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule TABLES_KNOW_ONLY_THE_ENGINE =
      classes()
          .that()
          .resideInAPackage("dev.govcloud.core.regulation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.govcloud.core.regulation..",
              "dev.govcloud.core.engine..",
              "dev.govcloud.core.calendar..",
              "java..");

  @ArchTest
  static final ArchRule CORE_AND_PROVISION_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.govcloud.api..",
              "dev.govcloud.core..",
              "dev.govcloud.provision..",
              "dev.govcloud.runtime.status..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javaoperatorsdk..",
              "io.quarkus..",
              "io.fabric8.kubernetes.client.dsl..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule NOBODY_READS_A_CLOCK_OF_HIS_OWN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static void filesAreShort(com.tngtech.archunit.core.domain.JavaClasses classes)
      throws IOException {
    List<Path> tooLong = Sources.all().stream().filter(LayersTest::tooLong).toList();
    assertThat(tooLong).as("files over %d lines: which idea is missing?", LONGEST_FILE).isEmpty();
  }

  private static boolean tooLong(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() > LONGEST_FILE;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
