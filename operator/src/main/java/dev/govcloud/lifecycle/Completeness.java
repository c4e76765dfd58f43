package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudPolicySpec;
import dev.govcloud.api.CloudResourceRequestSpec;
import dev.govcloud.api.TestReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application lacks, named all at once (articles 11, 12 and 22; rule A8). */
public final class Completeness {
  private static final int LABORATORY_LEVEL = 3;

  private Completeness() {}

  /** Every defect of the application; empty when it is complete. */
  public static List<String> defects(CloudResourceRequestSpec spec, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    policy.requiredMaterials.forEach(kind -> requireMaterial(spec, kind, defects));
    if (spec.resources == null || isEmpty(spec.resources)) {
      defects.add(
          "resources name nothing: add at least one host, database or storage (article 11)");
    }
    if (spec.mlps == null || spec.mlps.level == null) {
      defects.add("mlps.level is missing: state the protection level 1 to 5 (article 22)");
    }
    requireOfficers(spec, defects);
    return List.copyOf(defects);
  }

  /**
   * Every test that the final review still lacks (article 13); empty when it can be applied for.
   */
  public static List<String> missingTests(CloudResourceRequestSpec spec) {
    Set<String> passed =
        spec.tests.stream()
            .filter(t -> "Passed".equals(t.result))
            .map(t -> t.kind)
            .collect(Collectors.toSet());
    List<String> missing =
        Stream.of("Function", "Performance", "Security")
            .filter(kind -> !passed.contains(kind))
            .map(kind -> "tests: a passed " + kind + " test is missing (article 13)")
            .collect(Collectors.toCollection(ArrayList::new));
    if (important(spec)) {
      Stream.of("Performance", "Security")
          .filter(kind -> spec.tests.stream().noneMatch(t -> kind.equals(t.kind) && accredited(t)))
          .map(
              k ->
                  "tests: level 3 and above needs a "
                      + k
                      + " report of a CNAS laboratory (article 13)")
          .forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  private static boolean accredited(TestReport test) {
    return "Passed".equals(test.result)
        && test.laboratory != null
        && test.laboratory.cnasNumber != null
        && test.reportNumber != null;
  }

  /**
   * What a change application lacks (article 15): its reason, and for a major change new papers and
   * tests, dated on or after the day that what runs was approved.
   */
  static List<String> changeDefects(
      CloudResourceRequestSpec spec, boolean major, LocalDate since, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    if (spec.change == null || spec.change.reason == null) {
      defects.add("change.reason is missing: say why the resources should change (article 15)");
    }
    if (!major) {
      return defects;
    }
    policy.requiredMaterials.stream()
        .filter(
            k -> spec.materials.stream().noneMatch(m -> k.equals(m.kind) && fresh(m.date, since)))
        .forEach(
            k ->
                defects.add(
                    "materials: a new "
                        + words(k)
                        + " dated "
                        + since
                        + " or later is"
                        + " missing; the change is major (article 15)"));
    Stream.of("Performance", "Security")
        .filter(k -> spec.tests.stream().noneMatch(t -> passed(t, k, spec) && fresh(t.date, since)))
        .forEach(
            k ->
                defects.add(
                    "tests: a passed "
                        + k
                        + " test dated "
                        + since
                        + " or later is"
                        + " missing; the change is major (article 15)"));
    return defects;
  }

  private static boolean passed(TestReport t, String kind, CloudResourceRequestSpec spec) {
    return kind.equals(t.kind) && "Passed".equals(t.result) && (!important(spec) || accredited(t));
  }

  /** Days are written so that their order is that of their text; a wrong one does no harm. */
  private static boolean fresh(String date, LocalDate since) {
    return date != null && date.compareTo(since.toString()) >= 0;
  }

  /**
   * What a termination application lacks (article 16); before formal opening the reason is enough
   * (rule A26).
   */
  public static List<String> terminationDefects(CloudResourceRequestSpec spec, Phase phase) {
    var t = spec.termination;
    List<String> defects = new ArrayList<>();
    if (t == null || phase == Phase.TRIAL) {
      return defects;
    }
    if (t.offlineOn == null) {
      defects.add("termination.offlineOn is missing: the day the system went off line");
    }
    if (!Boolean.TRUE.equals(t.dataMigrated)) {
      defects.add("termination.dataMigrated is not true: migrate the data first");
    }
    if (t.backup == null) {
      defects.add("termination.backup is missing: where the last backup is, with its sha256");
    }
    return defects;
  }

  private static void requireMaterial(
      CloudResourceRequestSpec spec, String kind, List<String> defects) {
    if (spec.materials.stream().noneMatch(m -> kind.equals(m.kind))) {
      defects.add("materials: the " + words(kind) + " (kind " + kind + ") is missing (article 11)");
    }
  }

  private static String words(String kind) {
    return switch (kind) {
      case "ConstructionPlan" -> "construction plan";
      case "SelfTestReport" -> "performance and security self-test report";
      case "ResourceRequirement" -> "resource requirement";
      default -> "paper";
    };
  }

  /** Level 3 and above (rule A23). */
  private static boolean important(CloudResourceRequestSpec spec) {
    return spec.mlps != null && spec.mlps.level != null && spec.mlps.level >= LABORATORY_LEVEL;
  }

  private static void requireOfficers(CloudResourceRequestSpec spec, List<String> defects) {
    var officers = spec.officers;
    boolean complete =
        officers != null
            && Stream.of(
                    officers.systemAdministration,
                    officers.securityAndConfidentiality,
                    officers.securityAudit)
                .allMatch(Objects::nonNull);
    if (!complete) {
      defects.add(
          "officers: name one each for systemAdministration, securityAndConfidentiality and"
              + " securityAudit (article 22)");
    }
  }

  private static boolean isEmpty(CloudResourceRequestSpec.Resources r) {
    return r.hosts.isEmpty()
        && r.databases.isEmpty()
        && r.storage.isEmpty()
        && r.security.isEmpty();
  }
}
