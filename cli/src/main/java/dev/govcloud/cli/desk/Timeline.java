package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened and what is still to come of one request, in order. Pure. */
final class Timeline {
  private Timeline() {}

  /** One thing that happened, or the end of a period. */
  @JsonPropertyOrder({
    "at",
    "entry",
    "what",
    "who",
    "article",
    "filing",
    "decision",
    "message",
    "period",
    "due",
    "state"
  })
  static final class Entry {
    public String at;
    public String entry;
    public String what;
    public String who;
    public String article;
    public String filing;
    public String decision;
    public String message;
    public String period;
    public String due;
    public String state;
  }

  /** The record, each fact with the period that it began, and at the end what is open. */
  static List<Entry> of(CloudResourceRequestStatus status) {
    List<Entry> entries = new ArrayList<>();
    status.milestones.forEach(m -> entries.add(fact(m)));
    status.deadlines.stream()
        .filter(d -> d.endedAt != null)
        .map(Timeline::ended)
        .forEach(entries::add);
    entries.sort(
        Comparator.comparing((Entry e) -> e.at).thenComparing(e -> "ended".equals(e.entry)));
    status.deadlines.stream()
        .filter(d -> d.endedAt == null)
        .sorted(Comparator.comparing(d -> d.due))
        .map(Timeline::open)
        .forEach(entries::add);
    return entries;
  }

  private static Entry fact(Milestone m) {
    Entry e = new Entry();
    e.at = m.at;
    e.entry = "fact";
    e.what = m.kind;
    e.who = m.actor;
    e.article = m.article;
    e.filing = m.filing;
    e.decision = m.decision;
    e.message = m.message;
    if (m.period != null) {
      e.period = m.period.stage;
      e.due = m.period.dueDate;
    } else {
      e.period = m.stage;
    }
    return e;
  }

  private static Entry ended(DeadlineStatus d) {
    Entry e = period(d);
    e.at = d.endedAt;
    e.entry = "ended";
    return e;
  }

  private static Entry open(DeadlineStatus d) {
    Entry e = period(d);
    e.at = d.due;
    e.entry = "open";
    return e;
  }

  private static Entry period(DeadlineStatus d) {
    Entry e = new Entry();
    e.period = d.stage;
    e.who = d.party;
    e.article = d.article;
    e.filing = d.filing;
    e.due = d.dueDate;
    e.state = d.state;
    return e;
  }
}
