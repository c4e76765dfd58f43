package dev.govcloud.core.request;

import dev.govcloud.api.Contact;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Officers;
import dev.govcloud.api.request.Termination;
import dev.govcloud.core.regulation.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an application lacks, named all at once (articles 2, 11, 12, 16 and 22; rule A8). */
public final class Completeness {
  private Completeness() {}

  /** Every defect of an application for resources; empty when it is complete. */
  public static List<String> application(FilingContent content, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    requiredPapers(policy).forEach(kind -> paper(kind, content.materials, defects));
    content.materials.forEach(m -> whole(m, defects));
    if (content.resources == null || isEmpty(content.resources)) {
      defects.add(
          "resources name nothing: add at least one host, database or storage (article 11)");
    } else {
      defects.addAll(Offer.defects(content, new Resources(), policy.catalogue));
    }
    level(content, defects);
    days(content)
        .forEach(
            (field, day) -> {
              if (Dates.impossible(day)) {
                defects.add(field + " " + day + " is no day of the calendar: mend it");
              }
            });
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
    if (materials.stream().noneMatch(m -> kind.equals(m.kind))) {
      defects.add("materials: the " + words(kind) + " (kind " + kind + ") is missing (article 11)");
    }
  }

  /** Whatever is handed in must be found and recognised years later. */
  private static void whole(Material m, List<String> defects) {
    List<String> gaps = gaps(m);
    if (!gaps.isEmpty()) {
      defects.add(
          "materials: the "
              + words(m.kind)
              + " (kind "
              + m.kind
              + ") lacks "
              + String.join(", ", gaps)
              + ": a paper has name, uri, sha256 and date (article 11)");
    }
  }

  private static Map<String, String> days(FilingContent content) {
    Map<String, String> days = new LinkedHashMap<>();
    days.put("system.goLiveDate", content.system == null ? null : content.system.goLiveDate);
    if (content.mlps != null) {
      days.put("mlps.filedOn", content.mlps.filedOn);
      days.put("mlps.lastEvaluationOn", content.mlps.lastEvaluationOn);
    }
    days.put("usageUntil", content.usageUntil);
    return days;
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
    if (t == null || phase == Phase.APPROVED || phase == Phase.TRIAL) {
      return List.of();
    }
    List<String> defects = new ArrayList<>();
    Optional<LocalDate> offline = Dates.day(t.offlineOn);
    if (t.offlineOn == null) {
      defects.add("termination.offlineOn is missing: the day the system went off line");
    } else if (offline.isEmpty()) {
      defects.add("termination.offlineOn " + t.offlineOn + " is no day of the calendar: mend it");
    } else if (offline.get().isAfter(today)) {
      defects.add(
          "termination.offlineOn "
              + t.offlineOn
              + " is yet to come: the application is filed on that day; the system has to be off"
              + " line then (article 16)");
    }
    if (!Boolean.TRUE.equals(t.dataMigrated)) {
      defects.add("termination.dataMigrated is not true: migrate the data first");
    }
    if (t.backup == null) {
      defects.add("termination.backup is missing: where the last backup is, with its sha256");
    } else {
      List<String> gaps = new ArrayList<>();
      need(t.backup.location, "location", gaps);
      need(t.backup.sha256, "sha256", gaps);
      gaps.forEach(
          gap ->
              defects.add("termination.backup." + gap + " is missing: the backup must be found"));
    }
    return defects;
  }

  /** What a change application lacks beside the proofs of a major one (article 15). */
  static List<String> change(
      FilingContent content, Resources runs, List<String> spent, CloudPolicySpec policy) {
    List<String> defects = new ArrayList<>();
    String reason = content.change == null ? null : content.change.reason;
    if (reason == null) {
      defects.add("change.reason is missing: say why the resources should change (article 15)");
    } else if (spent.contains(reason)) {
      defects.add(
          "change.reason is that of a change that was granted before: say why the resources should"
              + " change now (article 15)");
    }
    if (isEmpty(content.resources)) {
      defects.add(
          "resources name nothing: to stop using the service, add spec.termination (article 16)");
    }
    level(content, defects);
    defects.addAll(Offer.defects(content, runs, policy.catalogue));
    return defects;
  }

  private static void level(FilingContent content, List<String> defects) {
    if (content.mlps == null || content.mlps.level == null) {
      defects.add("mlps.level is missing: state the protection level 1 to 5 (article 22)");
    }
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

  /** A lasting duty: three officers who can be reached, and nobody audits himself (article 22). */
  static List<String> officers(Officers officers) {
    Map<String, Contact> three = new LinkedHashMap<>();
    three.put("systemAdministration", officers == null ? null : officers.systemAdministration);
    three.put(
        "securityAndConfidentiality",
        officers == null ? null : officers.securityAndConfidentiality);
    three.put("securityAudit", officers == null ? null : officers.securityAudit);
    List<String> defects = new ArrayList<>();
    if (three.containsValue(null)) {
      defects.add(
          "officers: name one each for systemAdministration, securityAndConfidentiality and"
              + " securityAudit (article 22)");
    }
    three.forEach((duty, officer) -> reachable(duty, officer, defects));
    Contact auditor = three.remove("securityAudit");
    if (auditor != null && three.values().stream().anyMatch(o -> same(auditor, o))) {
      defects.add(
          "officers.securityAudit "
              + auditor.name
              + " holds another of the three duties: nobody audits himself, name another"
              + " (article 22)");
    }
    return defects;
  }

  private static void reachable(String duty, Contact officer, List<String> defects) {
    if (officer == null) {
      return;
    }
    List<String> gaps = new ArrayList<>();
    need(officer.name, "name", gaps);
    need(officer.phone == null ? officer.email : officer.phone, "phone", gaps);
    gaps.forEach(
        gap ->
            defects.add(
                "officers."
                    + duty
                    + " has no "
                    + gap
                    + ": say who it is and how to reach him"
                    + " (article 22)"));
  }

  /** One person, by his name or by his telephone. */
  private static boolean same(Contact a, Contact b) {
    return b != null && (same(a.name, b.name, "\\s") || same(a.phone, b.phone, "[\\s-]"));
  }

  private static boolean same(String a, String b, String apartFrom) {
    String bare = a == null ? "" : a.replaceAll(apartFrom, "");
    return !bare.isEmpty() && b != null && bare.equals(b.replaceAll(apartFrom, ""));
  }

  private static boolean isEmpty(Resources r) {
    return r.hosts.isEmpty()
        && r.databases.isEmpty()
        && r.storage.isEmpty()
        && r.security.isEmpty()
        && (r.network == null || isEmpty(r.network));
  }

  private static boolean isEmpty(Network n) {
    return Stream.of(n.intranetMbps, n.internetMbps, n.publicIps, n.loadBalancers)
            .allMatch(amount -> amount == null || amount == 0)
        && n.domains.isEmpty()
        && n.rules.isEmpty();
  }
}
