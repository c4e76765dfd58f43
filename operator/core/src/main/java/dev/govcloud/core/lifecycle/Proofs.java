package dev.govcloud.core.lifecycle;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.TestReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tests that a final review (articles 13 and 14) and a major change (article 15) ask for; each
 * missing piece is named.
 */
final class Proofs {
  /** 3级以上 includes 3 (rule A23). */
  private static final int LABORATORY_LEVEL = 3;

  private final CloudResourceRequestSpec spec;
  private final CloudPolicySpec policy;
  private final LocalDate today;

  Proofs(Facts facts, LocalDate today) {
    this.spec = facts.request().getSpec();
    this.policy = facts.policy();
    this.today = today;
  }

  /** Every test that the final review still lacks; empty when it can be applied for. */
  List<String> missingForFinalReview() {
    return Stream.of("Function", "Performance", "Security")
        .flatMap(kind -> missing(kind, t -> true, "").stream())
        .toList();
  }

  /** New papers and tests of a major change, dated when what runs was approved or later. */
  List<String> missingForMajorChange(LocalDate since) {
    List<String> missing = new ArrayList<>();
    String why = " dated " + since + " or later is missing; the change is major (article 15)";
    policy.requiredMaterials.stream()
        .filter(
            k -> spec.materials.stream().noneMatch(m -> k.equals(m.kind) && fresh(m.date, since)))
        .forEach(k -> missing.add("materials: a new " + Completeness.words(k) + why));
    Stream.of("Performance", "Security")
        .forEach(k -> missing.addAll(missing(k, t -> fresh(t.date, since), why)));
    return missing;
  }

  /** What is missing of one kind of test: the test itself, or pieces of its evidence. */
  private List<String> missing(String kind, Predicate<TestReport> counts, String why) {
    List<TestReport> passed =
        spec.tests.stream()
            .filter(t -> kind.equals(t.kind) && "Passed".equals(t.result) && counts.test(t))
            .toList();
    if (passed.isEmpty()) {
      String absent = why.isEmpty() ? " is missing (article 13)" : why;
      return List.of("tests: a passed " + kind + " test" + absent);
    }
    if (!important() || "Function".equals(kind)) {
      return List.of();
    }
    List<List<String>> gaps = passed.stream().map(this::gaps).toList();
    return gaps.stream().anyMatch(List::isEmpty)
        ? List.of()
        : gaps.get(gaps.size() - 1).stream()
            .map(
                gap -> "tests: the " + kind + " report " + gap + " (level 3 and above, article 13)")
            .toList();
  }

  /** What keeps a report from being one of an accredited laboratory that still counts. */
  private List<String> gaps(TestReport t) {
    List<String> gaps = new ArrayList<>();
    if (t.laboratory == null) {
      gaps.add("is of no CNAS-accredited laboratory: fill laboratory.name and .cnasNumber");
    } else {
      need(t.laboratory.cnasNumber, "has no laboratory.cnasNumber", gaps);
    }
    need(t.reportNumber, "has no reportNumber", gaps);
    need(t.scope, "has no scope: say which system and version was tested", gaps);
    if (date(t).isEmpty()) {
      gaps.add("has no date");
    }
    date(t).flatMap(this::untimely).ifPresent(gaps::add);
    return gaps;
  }

  private Optional<String> untimely(LocalDate day) {
    int months = policy.tests.reportMaxAgeMonths;
    if (day.isAfter(today)) {
      return Optional.of("is dated " + day + ", which is yet to come");
    }
    return day.plusMonths(months).isBefore(today)
        ? Optional.of("is dated " + day + ", more than " + months + " months ago")
        : Optional.empty();
  }

  private static void need(Object value, String otherwise, List<String> gaps) {
    if (value == null) {
      gaps.add(otherwise);
    }
  }

  private static boolean fresh(String date, LocalDate since) {
    return day(date).map(d -> !d.isBefore(since)).orElse(false);
  }

  private static Optional<LocalDate> date(TestReport t) {
    return day(t.date);
  }

  /** A day that does not exist counts as none. */
  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean important() {
    return spec.mlps != null && spec.mlps.level != null && spec.mlps.level >= LABORATORY_LEVEL;
  }
}
