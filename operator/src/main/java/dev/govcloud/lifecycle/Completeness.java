package dev.govcloud.lifecycle;

import dev.govcloud.api.CloudResourceRequestSpec;
import dev.govcloud.api.TestReport;
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
  public static List<String> defects(CloudResourceRequestSpec spec) {
    List<String> defects = new ArrayList<>();
    requireMaterial(spec, "ConstructionPlan", "construction plan", defects);
    requireMaterial(spec, "SelfTestReport", "performance and security self-test report", defects);
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
    if (spec.mlps != null && spec.mlps.level != null && spec.mlps.level >= LABORATORY_LEVEL) {
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

  private static void requireMaterial(
      CloudResourceRequestSpec spec, String kind, String words, List<String> defects) {
    if (spec.materials.stream().noneMatch(m -> kind.equals(m.kind))) {
      defects.add("materials: the " + words + " (kind " + kind + ") is missing (article 11)");
    }
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
