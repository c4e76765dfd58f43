package dev.govcloud.core.lifecycle;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an application lacks, named all at once (articles 2, 11, 12, 16 and 22; rule A8). */
final class Completeness {
  private Completeness() {}

  /** Every defect of the application; empty when it is complete. */
  static List<String> defects(Facts facts) {
    CloudResourceRequestSpec spec = facts.request().getSpec();
    List<String> defects = new ArrayList<>();
    requireUnit(facts, defects);
    facts.policy().requiredMaterials.stream()
        .filter(kind -> spec.materials.stream().noneMatch(m -> kind.equals(m.kind)))
        .forEach(
            kind ->
                defects.add(
                    "materials: the "
                        + words(kind)
                        + " (kind "
                        + kind
                        + ") is missing (article 11)"));
    if (spec.resources == null || isEmpty(spec.resources)) {
      defects.add(
          "resources name nothing: add at least one host, database or storage (article 11)");
    } else {
      defects.addAll(Offer.defects(spec, facts.policy().catalogue));
    }
    if (spec.mlps == null || spec.mlps.level == null) {
      defects.add("mlps.level is missing: state the protection level 1 to 5 (article 22)");
    }
    requireOfficers(spec, defects);
    return List.copyOf(defects);
  }

  private static void requireUnit(Facts facts, List<String> defects) {
    if (facts.unit().name() == null) {
      defects.add(
          "namespace "
              + facts.request().getMetadata().getNamespace()
              + " belongs to no registered unit: the authority registers it as a UsingUnit"
              + " (article 2)");
    }
  }

  /**
   * What a termination application lacks (article 16); before formal opening the reason is enough
   * (rule A26).
   */
  static List<String> terminationDefects(CloudResourceRequestSpec spec, Phase phase) {
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

  /** What a change application lacks beside the proofs of a major one (article 15). */
  static List<String> changeDefects(CloudResourceRequestSpec spec, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    if (spec.change == null || spec.change.reason == null) {
      defects.add("change.reason is missing: say why the resources should change (article 15)");
    }
    defects.addAll(Offer.defects(spec, policy.catalogue));
    return defects;
  }

  /** A paper of article 11 in words. */
  static String words(String kind) {
    return switch (kind) {
      case "ConstructionPlan" -> "construction plan";
      case "SelfTestReport" -> "performance and security self-test report";
      case "ResourceRequirement" -> "resource requirement";
      default -> "paper";
    };
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

  private static boolean isEmpty(Resources r) {
    return r.hosts.isEmpty()
        && r.databases.isEmpty()
        && r.storage.isEmpty()
        && r.security.isEmpty()
        && r.network == null;
  }
}
