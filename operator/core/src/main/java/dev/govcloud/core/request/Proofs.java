package dev.govcloud.core.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.policy.PolicyDefaults;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.core.regulation.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests and papers that a final review (articles 13 and 14) and a major change (article 15) ask
 * for; each missing piece is named.
 */
final class Proofs {
  /** 3级以上 includes 3 (rule A23). */
  private static final int LABORATORY_LEVEL = 3;

  /** The oldest that a laboratory's report may be by any policy. */
  static final int OLDEST_MONTHS = PolicyDefaults.REPORT_MAX_AGE_MONTHS;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FilingContent content;
  private final int level;
  private final LocalDate since;
  private final LocalDate today;
  private final List<FilingBook.Entry> used;
  private final Set<String> papers;
  private final int months;

  /**
   * What a filing proves.
   *
   * @param content the filing
   * @param level the protection level that it must be proven for
   * @param since the day from which on tests and papers count
   * @param today the day on which it is looked at
   * @param used filings whose tests and papers an earlier ruling used up
   * @param papers the kinds of paper that are asked for
   * @param months how old a laboratory's report may be
   */
  Proofs(
      FilingContent content,
      int level,
      LocalDate since,
      LocalDate today,
      List<FilingBook.Entry> used,
      Set<String> papers,
      int months) {
    this.content = content;
    this.level = level;
    this.since = since;
    this.today = today;
    this.used = used;
    this.papers = papers;
    this.months = months;
  }

  /** Every test that the final review still lacks; empty when it can be applied for. */
  List<String> missingForFinalReview() {
    return Stream.of("Function", "Performance", "Security")
        .flatMap(kind -> tests(kind, " (article 13)").stream())
        .toList();
  }

  /** Whether tests of a content are among those of others. */
  static boolean shared(FilingContent content, List<FilingBook.Entry> others) {
    return others.stream()
        .flatMap(o -> o.content().tests.stream())
        .anyMatch(t -> content.tests.stream().anyMatch(own -> same(t, own)));
  }

  /** New papers of a major change. */
  List<String> missingPapers() {
    return papers.stream()
        .filter(k -> content.materials.stream().noneMatch(m -> k.equals(m.kind) && counts(m)))
        .map(k -> "materials: a new " + Completeness.words(k) + spent(k) + why())
        .toList();
  }

  /** New tests of a major change. */
  List<String> missingTests() {
    return Stream.of("Performance", "Security").flatMap(k -> tests(k, why()).stream()).toList();
  }

  private String why() {
    return " dated " + since + " or later; the change is major (article 15)";
  }

  private boolean counts(Material m) {
    return Completeness.gaps(m).isEmpty()
        && spentBy(m).isEmpty()
        && !Dates.day(m.date).get().isBefore(since);
  }

  private Optional<String> spentBy(Material m) {
    return used.stream()
        .filter(f -> f.content().materials.stream().anyMatch(u -> same(u, m)))
        .map(FilingBook.Entry::name)
        .findFirst();
  }

  /** What is there of a kind of paper, and served another ruling. */
  private String spent(String kind) {
    return content.materials.stream()
        .filter(m -> kind.equals(m.kind))
        .flatMap(m -> spentBy(m).stream().map(by -> usedUp(m.date, by)))
        .findFirst()
        .orElse("");
  }

  private String spent(List<TestReport> named) {
    return named.stream()
        .flatMap(t -> spentBy(t).stream().map(by -> usedUp(t.date, by)))
        .findFirst()
        .orElse("");
  }

  private static String usedUp(String date, String by) {
    return " other than that of " + date + ", which " + by + " used up,";
  }

  /** A major change is proven by tests of performance and security, and uses up no others. */
  private Optional<String> spentBy(TestReport t) {
    return used.stream()
        .filter(f -> f.matter() != Matter.CHANGE || !"Function".equals(t.kind))
        .filter(f -> f.content().tests.stream().anyMatch(u -> same(u, t)))
        .map(FilingBook.Entry::name)
        .findFirst();
  }

  /** What is missing of one kind of test: the newest one decides. */
  private List<String> tests(String kind, String why) {
    List<TestReport> named = content.tests.stream().filter(t -> kind.equals(t.kind)).toList();
    List<TestReport> made = named.stream().filter(t -> spentBy(t).isEmpty()).toList();
    if (made.isEmpty()) {
      return List.of("tests: a passed " + kind + " test" + spent(named) + why);
    }
    Optional<TestReport> undated =
        made.stream().filter(t -> Dates.day(t.date).isEmpty()).findFirst();
    if (undated.isPresent()) {
      String date = undated.get().date;
      return List.of(
          "tests: the "
              + kind
              + " test has "
              + (date == null ? "no date" : "the date " + date + ", which is no day")
              + ": write the day of the report"
              + why);
    }
    TestReport newest = newest(made);
    if (!"Passed".equals(newest.result)) {
      return List.of(
          "tests: the newest "
              + kind
              + " test, dated "
              + newest.date
              + ", is "
              + newest.result
              + ": mend the system and test again"
              + why);
    }
    return gaps(newest).stream().map(gap -> "tests: the " + kind + " report " + gap + why).toList();
  }

  /** On one day the failed one counts as the newer: whoever tested again says so by dropping it. */
  private static TestReport newest(List<TestReport> made) {
    return made.stream()
        .max(
            Comparator.comparing((TestReport t) -> LocalDate.parse(t.date))
                .thenComparing(t -> !"Passed".equals(t.result)))
        .orElseThrow();
  }

  /** What keeps a report from being a proof that counts now. */
  private List<String> gaps(TestReport t) {
    List<String> gaps = new ArrayList<>();
    LocalDate day = LocalDate.parse(t.date);
    if (day.isBefore(since)) {
      gaps.add("is dated " + t.date + ", before " + since + ", from which on tests count");
    }
    if (day.isAfter(today)) {
      gaps.add("is dated " + t.date + ", which is yet to come");
    }
    need(t.report, "is not there: say in report where it is kept", gaps);
    if (level >= LABORATORY_LEVEL && !"Function".equals(t.kind)) {
      laboratory(t, day, gaps);
    }
    return gaps;
  }

  private void laboratory(TestReport t, LocalDate day, List<String> gaps) {
    if (t.laboratory == null) {
      gaps.add(
          "is of no CNAS-accredited laboratory, which level "
              + level
              + " needs: fill laboratory.name and .cnasNumber");
    } else {
      need(t.laboratory.cnasNumber, "has no laboratory.cnasNumber", gaps);
    }
    need(t.reportNumber, "has no reportNumber", gaps);
    need(t.scope, "has no scope: say which system and version was tested", gaps);
    if (day.plusMonths(months).isBefore(today)) {
      gaps.add("is dated " + t.date + ", more than " + months + " months ago");
    }
  }

  private static void need(String value, String otherwise, List<String> gaps) {
    if (value == null || value.isBlank()) {
      gaps.add(otherwise);
    }
  }

  private static boolean same(Object a, Object b) {
    return MAPPER.valueToTree(a).equals(MAPPER.valueToTree(b));
  }
}
