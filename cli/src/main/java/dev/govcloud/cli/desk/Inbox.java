package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is awaited, soonest due first: from filings, requests, tickets and findings, each thing
 * once. Pure.
 */
final class Inbox {
  private static final Comparator<Row> SOONEST_FIRST =
      Comparator.comparing((Row r) -> r.due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(r -> r.namespace)
          .thenComparing(r -> r.request)
          .thenComparing(r -> r.awaiting);

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** One thing that is awaited. */
  @JsonPropertyOrder({
    "due",
    "workingDaysLeft",
    "party",
    "awaiting",
    "article",
    "namespace",
    "request",
    "unit",
    "matter",
    "filing",
    "since"
  })
  static final class Row {
    public String due;
    public Integer workingDaysLeft;

    /** Whether a holiday notice may still move it. */
    public Boolean provisional;

    public String party;
    public String awaiting;
    public String article;
    public String namespace;
    public String request;
    public String unit;
    public String matter;
    public String filing;
    public String since;

    /** Where, on what and for what: the same thing found twice is one. */
    private String key() {
      return String.join("|", namespace, request, awaiting, Objects.toString(filing));
    }

    private Optional<Clock> clock() {
      return Optional.<Clock>ofNullable(stage()).or(() -> ConcernClock.of(awaiting));
    }

    /** The stage that it waits in; null for a word that this version does not know. */
    Stage stage() {
      return Requests.TABLE.clock(awaiting).orElse(null);
    }
  }

  /** What filings say is awaited on them. */
  Inbox filings(List<Filing> filings) {
    for (Filing f : filings) {
      if (f.getStatus() == null || f.getStatus().stage == null) {
        continue;
      }
      Row row = new Row();
      row.namespace = f.getMetadata().getNamespace();
      row.request = f.getSpec().request.name;
      row.filing = f.getMetadata().getName();
      row.unit = f.getSpec().unit;
      row.matter = f.getSpec().matter;
      row.awaiting = f.getStatus().stage;
      row.party = f.getStatus().party;
      row.due = f.getStatus().due;
      add(row);
    }
    return this;
  }

  /** What requests say is awaited; of what it is about, only the name is known yet. */
  Inbox requests(List<CloudResourceRequest> requests) {
    for (CloudResourceRequest r : requests) {
      if (r.getStatus() == null) {
        continue;
      }
      for (var awaited : r.getStatus().awaiting) {
        Row row = new Row();
        row.namespace = r.getMetadata().getNamespace();
        row.request = r.getMetadata().getName();
        row.filing = awaited.filing;
        row.awaiting = awaited.stage;
        row.party = awaited.party;
        row.due = awaited.due;
        row.since = awaited.since;
        add(row);
      }
    }
    return this;
  }

  /** What tickets say is awaited. */
  Inbox tickets(List<Ticket> tickets) {
    tickets.forEach(t -> concern(t.getMetadata(), Concern.TICKET, t.getStatus()));
    return this;
  }

  /** What findings say is awaited. */
  Inbox findings(List<Finding> findings) {
    findings.forEach(f -> concern(f.getMetadata(), Concern.FINDING, f.getStatus()));
    return this;
  }

  /** Every period that runs; else the step that is awaited without one. */
  private void concern(ObjectMeta meta, String kind, ConcernStatus status) {
    if (status == null || status.next == null) {
      return;
    }
    List<DeadlineStatus> open = status.deadlines.stream().filter(d -> d.endedAt == null).toList();
    for (DeadlineStatus d : open) {
      Row row = concern(meta, kind, d.stage, d.party);
      row.due = d.dueDate;
      row.since = d.since;
      add(row);
    }
    if (open.isEmpty()) {
      add(concern(meta, kind, status.next.stage, status.next.party));
    }
  }

  /** A unit has the name of its namespace. */
  private static Row concern(ObjectMeta meta, String kind, String stage, String party) {
    Row row = new Row();
    row.namespace = meta.getNamespace();
    row.request = meta.getName();
    row.unit = meta.getNamespace();
    row.matter = kind;
    row.awaiting = stage;
    row.party = party;
    return row;
  }

  private void add(Row row) {
    Row known = rows.putIfAbsent(row.key(), row);
    if (known != null) {
      known.unit = known.unit == null ? row.unit : known.unit;
      known.matter = known.matter == null ? row.matter : known.matter;
      known.since = known.since == null ? row.since : known.since;
    }
  }

  /** Those that are wanted, soonest due first, what has no day at the end. */
  List<Row> rows(Predicate<Row> wanted, Days days) {
    List<Row> all = new ArrayList<>(rows.values());
    all.removeIf(wanted.negate());
    all.sort(SOONEST_FIRST);
    for (Row row : all) {
      row.workingDaysLeft = days.left(row.due).orElse(null);
      row.provisional = days.provisional(row.due) ? true : null;
      row.article = row.clock().map(Clock::article).orElse(null);
    }
    return all;
  }
}
