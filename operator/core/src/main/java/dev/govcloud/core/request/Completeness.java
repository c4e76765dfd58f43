package dev.govcloud.core.request;

import dev.govcloud.api.Contact;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Officers;
import dev.govcloud.api.request.Termination;
import dev.govcloud.core.regulation.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an application lacks, named all at once (articles 2, 11, 12, 16 and 22; rule A8). */
final class Completeness {
  private Completeness() {}

  /** Every defect of an application for resources; empty when it is complete. */
  static List<String> application(FilingContent content, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    requiredPapers(policy).forEach(kind -> paper(kind, content.materials, defects));
    if (content.resources == null || isEmpty(content.resources)) {
      defects.add(
          "resources name nothing: add at least one host, database or storage (article 11)");
    } else {
      defects.addAll(Offer.defects(content, policy.catalogue));
    }
    if (content.mlps == null || content.mlps.level == null) {
      defects.add("mlps.level is missing: state the protection level 1 to 5 (article 22)");
    }
    if (Dates.impossible(content.usageUntil)) {
      defects.add("usageUntil " + content.usageUntil + " is no day of the calendar: mend it");
    }
    defects.addAll(officers(content.officers));
    return List.copyOf(defects);
  }

  /**
   * The papers of article 11, whatever a policy says, and those that it adds; the resource
   * requirement is the block {@code resources} itself.
   */
  static Set<String> requiredPapers(CloudPolicySpec policy) {
    Set<String> papers = new LinkedHashSet<>(List.of("ConstructionPlan", "SelfTestReport"));
    papers.addAll(policy.requiredMaterials);
    papers.remove("ResourceRequirement");
    return papers;
  }

  private static void paper(String kind, List<Material> materials, List<String> defects) {
    List<Material> papers = materials.stream().filter(m -> kind.equals(m.kind)).toList();
    String what = "materials: the " + words(kind) + " (kind " + kind + ") ";
    if (papers.isEmpty()) {
      defects.add(what + "is missing (article 11)");
    } else if (papers.stream().noneMatch(Completeness::whole)) {
      defects.add(
          what
              + "lacks "
              + String.join(", ", gaps(papers.get(0)))
              + ": a paper has name, uri, sha256 and date (article 11)");
    }
  }

  private static boolean whole(Material m) {
    return gaps(m).isEmpty();
  }

  /** What keeps a paper from being found and recognised years later. */
  static List<String> gaps(Material m) {
    List<String> gaps = new ArrayList<>();
    need(m.name, "name", gaps);
    need(m.uri, "uri", gaps);
    need(m.sha256, "sha256", gaps);
    if (Dates.day(m.date).isEmpty()) {
      gaps.add(m.date == null ? "date" : "a date that exists (" + m.date + " does not)");
    }
    return gaps;
  }

  private static void need(String value, String name, List<String> gaps) {
    if (value == null || value.isBlank()) {
      gaps.add(name);
    }
  }

  /**
   * What a termination application lacks (article 16) on a day; before formal opening the reason is
   * enough (rule A26).
   */
  static List<String> termination(Termination t, Phase phase, LocalDate today) {
    List<String> defects = new ArrayList<>();
    if (t == null || phase == Phase.APPROVED || phase == Phase.TRIAL) {
      return defects;
    }
    Optional<LocalDate> offline = Dates.day(t.offlineOn);
    if (t.offlineOn == null) {
      defects.add("termination.offlineOn is missing: the day the system went off line");
    } else if (offline.isEmpty()) {
      defects.add("termination.offlineOn " + t.offlineOn + " is no day of the calendar: mend it");
    } else if (offline.get().isAfter(today)) {
      defects.add(
          "termination.offlineOn "
              + t.offlineOn
              + " is yet to come: take the system off line first, then apply again (article 16)");
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
  static List<String> change(FilingContent content, List<String> spent, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    String reason = content.change == null ? null : content.change.reason;
    if (reason == null) {
      defects.add("change.reason is missing: say why the resources should change (article 15)");
    } else if (spent.contains(reason)) {
      defects.add(
          "change.reason is that of a change that was granted before: say why the resources should"
              + " change now (article 15)");
    }
    defects.addAll(Offer.defects(content, policy.catalogue));
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

  /** A lasting duty: three named officers, and nobody audits himself (article 22). */
  static List<String> officers(Officers officers) {
    List<String> defects = new ArrayList<>();
    if (officers == null
        || Stream.of(
                officers.systemAdministration,
                officers.securityAndConfidentiality,
                officers.securityAudit)
            .anyMatch(Objects::isNull)) {
      defects.add(
          "officers: name one each for systemAdministration, securityAndConfidentiality and"
              + " securityAudit (article 22)");
      return defects;
    }
    if (same(officers.securityAudit, officers.systemAdministration)
        || same(officers.securityAudit, officers.securityAndConfidentiality)) {
      defects.add(
          "officers.securityAudit "
              + officers.securityAudit.name
              + " holds another of the three duties: nobody audits himself, name another"
              + " (article 22)");
    }
    return defects;
  }

  private static boolean same(Contact a, Contact b) {
    return a.name != null && a.name.strip().equals(b.name == null ? null : b.name.strip());
  }

  private static boolean isEmpty(Resources r) {
    return r.hosts.isEmpty()
        && r.databases.isEmpty()
        && r.storage.isEmpty()
        && r.security.isEmpty()
        && r.network == null;
  }
}
