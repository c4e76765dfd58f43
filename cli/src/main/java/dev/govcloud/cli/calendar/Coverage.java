package dev.govcloud.cli.calendar;

import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is covered until when by some notices, of which a later one of a year replaces an earlier.
 */
public record Coverage(Words words, List<CheckedYear> checked) {

  /** Whether any of them is refused. */
  public boolean refused() {
    return checked.stream().anyMatch(c -> !c.refusals().isEmpty());
  }

  /** The last day of the last year without a gap before it. */
  public LocalDate until() {
    TreeMap<Integer, CalendarYear> years = years();
    int year = years.firstKey();
    while (years.containsKey(year + 1)) {
      year++;
    }
    return LocalDate.of(year, 12, 31);
  }

  private TreeMap<Integer, CalendarYear> years() {
    TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    checked.forEach(c -> c.year().ifPresent(y -> years.put(y.year(), y)));
    return years;
  }

  /** For people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (CheckedYear each : checked) {
      each.year().ifPresent(y -> lines.add(words.say("calendar.has", each.source(), numbers(y))));
      each.year()
          .filter(y -> !each.isBundled())
          .map(Calendars::corrected)
          .filter(days -> !days.isEmpty())
          .ifPresent(
              days -> lines.add("  " + words.say("calendar.differs", days.size(), joined(days))));
      each.refusals().forEach(r -> lines.add(words.say("calendar.refused", each.source(), r)));
    }
    lines.add(words.say("calendar.until", until(), until().getYear() + 1));
    return lines;
  }

  private String numbers(CalendarYear year) {
    long off = year.days().stream().filter(CalendarYear.Day::isOffDay).count();
    return words.say("calendar.numbers", year.year() + "", off, year.days().size() - off);
  }

  private static String joined(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  /** For programs. */
  public Map<String, Object> tree() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CheckedYear each : checked) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", each.source());
      each.year()
          .ifPresent(
              y -> {
                one.put("year", y.year());
                one.put("days", y.days().size());
                List<LocalDate> days = each.isBundled() ? List.of() : Calendars.corrected(y);
                one.put("differing", days.stream().map(LocalDate::toString).toList());
              });
      one.put("refusals", each.refusals());
      all.add(one);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("coveredUntil", until().toString());
    tree.put("calendars", all);
    return tree;
  }
}
