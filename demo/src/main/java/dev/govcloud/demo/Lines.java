package dev.govcloud.demo;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of the timeline and of the closing table; a line has at most 120 columns. */
final class Lines {
  private static final String ENTRY = "%-14s %-15s %-7s %-19s %-25s %-7s %s";
  private static final String UNDER = " ".repeat(32);
  private static final String PERIOD = "%-8s %-16s %-20s %-15s %-11s %-11s %-22s %s%n";
  private final Days days;
  private final Pace pace;
  private final Set<String> said = new HashSet<>();

  Lines(Days days, Pace pace) {
    this.days = days;
    this.pace = pace;
  }

  static String heading() {
    return String.format(ENTRY, "DATE", "", "REQUEST", "WHAT", "BY", "ARTICLE", "DAYS USED");
  }

  /** One fact, the periods that it ends and begins, and what was said. */
  String entry(String name, Milestone m, List<DeadlineStatus> deadlines) {
    LocalDate day = Days.day(Instant.parse(m.at));
    List<String> used = new ArrayList<>();
    var under = new StringBuilder();
    if (m.message != null && (m.decision != null || "system".equals(m.actor))) {
      under.append(m.message.startsWith("Verdict ") ? "" : "\n" + UNDER + m.message);
    }
    for (var d : deadlines) {
      if (m.at.equals(d.endedAt) && !"Void".equals(d.state) && first(name, d, "ended")) {
        used.add(d.stage + " " + used(d) + ("Missed".equals(d.state) ? ", missed" : ""));
      }
      if (m.at.equals(d.since) && first(name, d, "began")) {
        under.append("\n").append(UNDER).append(begins(d));
      }
    }
    String article = m.article == null ? "" : "art. " + m.article;
    String first = used.isEmpty() ? "" : used.remove(0);
    String line =
        String.format(
            ENTRY, Days.date(day), days.note(day), name, m.kind, blank(m.actor), article, first);
    return line.stripTrailing() + more(used) + under;
  }

  /** Several facts of one instant: a period is told with the first of them. */
  private boolean first(String name, DeadlineStatus d, String what) {
    return said.add(String.join(" ", name, d.stage, d.since, what));
  }

  /** What a change application changes, and whether it is major. */
  static String change(ChangeStatus change) {
    String differences =
        change.differences.stream()
            .map(d -> d.path + " from " + d.from + " to " + d.to)
            .collect(Collectors.joining(", "));
    boolean major = Boolean.TRUE.equals(change.major);
    String kind = major ? "major: " + String.join(", ", change.reasons) : "minor";
    return UNDER
        + "a "
        + kind
        + " change: "
        + differences
        + "; until it is approved all runs as it is";
  }

  private static String more(List<String> used) {
    return used.stream()
        .map(u -> "\n" + String.format(ENTRY, "", "", "", "", "", "", u))
        .collect(Collectors.joining());
  }

  private String begins(DeadlineStatus d) {
    return String.format(
        "%s: %s in %d %s, by %s",
        d.party, d.stage, d.length, unit(d), days.show(LocalDate.parse(d.dueDate)));
  }

  /** Whether the operator still has something to do for the provider on a day; people take time. */
  static boolean owed(List<CloudResourceRequest> requests, LocalDate day) {
    return requests.stream()
        .filter(
            r ->
                r.getStatus().resources.stream()
                    .noneMatch(i -> "AwaitingFulfilment".equals(i.state)))
        .flatMap(r -> r.getStatus().deadlines.stream())
        .filter(d -> d.endedAt == null && "CloudProvider".equals(d.party))
        .anyMatch(d -> !LocalDate.parse(d.dueDate).isAfter(day));
  }

  /** That the calendar goes on, or stands. */
  String pace() {
    LocalDate today = pace.today();
    return String.format(
        "%-14s %-15s … %s",
        Days.date(today),
        days.note(today),
        pace.stands()
            ? "this machine is slow: the day lasts until all that belongs to it has happened"
            : "the calendar goes on, a day takes " + pace.secondsADay() + " s");
  }

  /** What everybody waits for, when nothing has happened for a while. */
  String waiting(List<CloudResourceRequest> requests) {
    String what =
        requests.stream()
            .map(r -> r.getMetadata().getName() + " " + waiting(r))
            .collect(Collectors.joining(", "));
    LocalDate today = pace.today();
    return String.format("%-14s %-15s … %s", Days.date(today), days.note(today), what);
  }

  private static String waiting(CloudResourceRequest request) {
    return request.getStatus().awaiting.stream()
        .map(Lines::until)
        .findFirst()
        .orElse(request.getStatus().phase);
  }

  private static String until(Awaiting a) {
    return a.stage + (a.due == null ? "" : " until " + a.due);
  }

  /** Every period of every request, kept or not. */
  String table(List<CloudResourceRequest> requests) {
    var text = new StringBuilder();
    text.append(
        String.format(
            PERIOD, "REQUEST", "PERIOD", "WHOSE", "BEGAN", "DUE", "ENDED", "USED", "STATE"));
    for (var r : requests) {
      for (var d : r.getStatus().deadlines) {
        text.append(
            String.format(
                PERIOD,
                r.getMetadata().getName(),
                d.stage,
                d.party,
                Days.date(Days.day(Instant.parse(d.start))),
                d.dueDate,
                d.endedAt == null ? "" : Days.day(Instant.parse(d.endedAt)),
                used(d) + " " + unit(d),
                d.state));
      }
    }
    return text.toString();
  }

  private String used(DeadlineStatus d) {
    LocalDate from = Days.day(Instant.parse(d.start));
    LocalDate to = d.endedAt == null ? pace.today() : Days.day(Instant.parse(d.endedAt));
    long n =
        "WorkingDays".equals(d.unit)
            ? days.calendar.workingDaysBetween(from, to)
            : to.toEpochDay() - from.toEpochDay();
    return Math.max(0, n) + " of " + d.length;
  }

  private static String unit(DeadlineStatus d) {
    return "WorkingDays".equals(d.unit) ? "working days" : "calendar days";
  }

  private static String blank(String text) {
    return text == null ? "" : text;
  }
}
