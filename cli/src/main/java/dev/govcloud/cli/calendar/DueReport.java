package dev.govcloud.cli.calendar;

import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.policy.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answers to a question to the calendar, for people and for programs.
 *
 * @param counting what the regulation leaves open and the policy settles
 * @param rules where the policy comes from
 */
public record DueReport(
    Words words,
    WorkingCalendar calendar,
    CountingRules counting,
    List<Counted> answers,
    Rules rules) {

  /** Some lines for each answer; with every day where {@code wide}. */
  public List<String> lines(boolean wide) {
    List<String> lines = new ArrayList<>();
    for (Counted answer : answers) {
      Deadline deadline = answer.deadline();
      LocalDate event = deadline.start().atZone(calendar.zone()).toLocalDate();
      lines.add(
          words.say(
              "calendar.due-on",
              words.day(deadline.dueDate()),
              counting.cutOff() == null ? words.say("calendar.midnight") : counting.cutOff(),
              calendar.zone(),
              deadline.due()));
      lines.add(
          words.say(
              working(deadline) ? "calendar.counted-working" : "calendar.counted-plain",
              deadline.length(),
              words.day(event)));
      if (wide) {
        days(lines, answer);
      } else {
        skipped(lines, answer);
      }
      List<Integer> years = answer.provisionalYears(calendar);
      if (!years.isEmpty()) {
        lines.add(words.say("calendar.provisional", joined(years)));
      }
    }
    if (!rules.sources().isEmpty()) {
      lines.add(words.say("calendar.by-policy", String.join(", ", rules.sources())));
    }
    return lines;
  }

  private void skipped(List<String> lines, Counted answer) {
    List<Counted.Day> skipped = answer.skipped();
    if (skipped.isEmpty()) {
      return;
    }
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < skipped.size(); ) {
      int last = i;
      while (last + 1 < skipped.size() && together(skipped.get(last), skipped.get(last + 1))) {
        last++;
      }
      String reason = why(skipped.get(i));
      LocalDate first = skipped.get(i).date();
      runs.add(
          (last == i ? first.toString() : first + ".." + skipped.get(last).date()) + " " + reason);
      i = last + 1;
    }
    lines.add(words.say("calendar.skipped", skipped.size(), String.join("; ", runs)));
    String exchanged =
        answer.days().stream()
            .filter(d -> d.why() == Counted.Why.EXCHANGED)
            .map(d -> words.day(d.date()) + " " + d.holiday())
            .collect(Collectors.joining("; "));
    if (!exchanged.isEmpty()) {
      lines.add(words.say("calendar.exchanged", exchanged));
    }
  }

  private static boolean together(Counted.Day one, Counted.Day next) {
    return next.date().equals(one.date().plusDays(1))
        && next.why() == one.why()
        && next.holiday().equals(one.holiday());
  }

  private void days(List<String> lines, Counted answer) {
    Table table = new Table(heading("date"), heading("day"), heading("why"));
    for (Counted.Day day : answer.days()) {
      String number = day.number() == 0 ? "-" : String.valueOf(day.number());
      table.row(words.day(day.date()), number, why(day));
    }
    lines.addAll(table.lines(""));
  }

  private String heading(String column) {
    return words.say("calendar.column-" + column);
  }

  private String why(Counted.Day day) {
    String key = day.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("calendar.why-" + key, day.holiday()).strip();
  }

  private static boolean working(Deadline deadline) {
    return deadline.unit() == DayCount.WORKING_DAYS;
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** The same for programs; the names stay the same in every language. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("zone", calendar.zone().getId());
    tree.put("calendar", calendar.version());
    tree.put("receiptOnRestDay", counting.receiptOnRestDay().name());
    tree.put("officeHoursEnd", counting.cutOff() == null ? null : counting.cutOff().toString());
    tree.put("rollTrialEnd", counting.rollTrialEnd());
    tree.put("policies", rules.sources());
    tree.put("problems", rules.problems());
    tree.put("deadlines", answers.stream().map(this::tree).toList());
    return tree;
  }

  private Map<String, Object> tree(Counted answer) {
    Deadline deadline = answer.deadline();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("from", deadline.start().toString());
    tree.put("length", deadline.length());
    tree.put("unit", working(deadline) ? "WorkingDays" : "CalendarDays");
    tree.put("dueDate", deadline.dueDate().toString());
    tree.put("due", deadline.due().toString());
    tree.put("provisional", deadline.provisional());
    tree.put("provisionalYears", answer.provisionalYears(calendar));
    List<Map<String, Object>> days = new ArrayList<>();
    for (Counted.Day day : answer.days()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("date", day.date().toString());
      one.put("counted", day.number() > 0);
      if (day.number() > 0) {
        one.put("number", day.number());
      }
      one.put("why", day.why().name());
      if (!day.holiday().isEmpty()) {
        one.put("holiday", day.holiday());
      }
      days.add(one);
    }
    tree.put("days", days);
    return tree;
  }
}
