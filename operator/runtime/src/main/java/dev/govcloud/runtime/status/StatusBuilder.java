package dev.govcloud.runtime.status;

import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.Next;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.request.PeriodStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What users read: a pure function of the record, the observed cluster and the present instant. */
public final class StatusBuilder {
  /** Who lets a period lapse comes before who may take time; then by date. */
  private static final Comparator<Period<Stage>> MOST_PRESSING_FIRST =
      Comparator.comparing((Period<Stage> o) -> !o.clock().awaited())
          .thenComparing(o -> o.deadline().map(Deadline::due).orElse(Instant.MAX));

  private static final Set<FilingBook.State> AWAITED =
      Set.of(FilingBook.State.OPEN, FilingBook.State.RETURNED);

  private StatusBuilder() {}

  /** The whole next status; equal to the old one when nothing changed. */
  public static CloudResourceRequestStatus next(
      CloudResourceRequest request, Outcome outcome, Observed observed, Instant now) {
    CloudResourceRequestStatus old = request.getStatus();
    CloudResourceRequestStatus next = new CloudResourceRequestStatus();
    next.observedGeneration = request.getMetadata().getGeneration();
    next.phase = outcome.phase().label();
    next.milestones = outcome.milestones();
    next.approved = outcome.approved();
    next.change = change(outcome);
    next.elastic = outcome.elastic();
    next.deadlines = deadlines(outcome, now);
    next.awaiting =
        outcome.periods().stream()
            .filter(Period::open)
            .sorted(MOST_PRESSING_FIRST)
            .map(StatusBuilder::awaiting)
            .toList();
    next.next = next.awaiting.stream().findFirst().map(StatusBuilder::nextMove).orElse(null);
    next.namespace = namespace(old, outcome, observed, now);
    next.resources = ItemLines.of(outcome, observed, now);
    next.deletable = outcome.deletable() ? true : null;
    next.keptUntil = outcome.keptUntil().map(LocalDate::toString).orElse(null);
    next.amounts = ItemLines.amounts(outcome, observed, now);
    next.reclaim = ReclaimProof.of(old, outcome, observed, now);
    next.conditions = Conditions.of(request, outcome, observed, now);
    return next;
  }

  /** The change that awaits a ruling, else the one that is being carried out; as it was filed. */
  private static ChangeStatus change(Outcome outcome) {
    Set<String> executed =
        outcome.periods().stream()
            .filter(p -> p.open() && p.clock() == Stage.CHANGE_EXECUTION)
            .map(Period::about)
            .collect(Collectors.toSet());
    return outcome.book().entries().stream()
        .filter(f -> f.matter() == Matter.CHANGE)
        .filter(f -> AWAITED.contains(f.state()) || executed.contains(f.name()))
        .reduce((a, b) -> b)
        .map(StatusBuilder::change)
        .orElse(null);
  }

  private static ChangeStatus change(FilingBook.Entry filing) {
    ChangeStatus filed = filing.object().getSpec().change;
    ChangeStatus shown = new ChangeStatus();
    shown.filing = filing.name();
    shown.differences = filed.differences;
    shown.major = filed.major;
    shown.reasons = filed.reasons;
    return shown;
  }

  private static List<DeadlineStatus> deadlines(Outcome outcome, Instant now) {
    return outcome.periods().stream()
        .filter(o -> o.deadline().isPresent())
        .map(o -> deadline(o, outcome.reminders(), now))
        .toList();
  }

  private static DeadlineStatus deadline(Period<Stage> o, List<Reminder> reminders, Instant now) {
    DeadlineStatus d = PeriodStatus.of(o, now);
    int said = Reminder.count(reminders, o);
    d.reminders = said == 0 ? null : said;
    return d;
  }

  private static Awaiting awaiting(Period<Stage> o) {
    Awaiting a = new Awaiting();
    a.stage = o.clock().label();
    a.filing = o.about();
    a.party = o.clock().party();
    a.since = o.since().toString();
    a.due = o.deadline().map(d -> d.dueDate().toString()).orElse(null);
    return a;
  }

  /** The most pressing of what is awaited, flat, so that an inbox is a query of the server. */
  private static Next nextMove(Awaiting first) {
    Next next = new Next();
    next.stage = first.stage;
    next.party = first.party;
    next.filing = first.filing;
    next.due = first.due;
    return next;
  }

  /**
   * From the hand-over on the UID is kept: only the namespace with this UID is ever reclaimed (T2).
   * Before it, it is told once somebody has to know where to work, and it is the one that stands.
   */
  private static NamespaceReference namespace(
      CloudResourceRequestStatus old, Outcome outcome, Observed observed, Instant now) {
    NamespaceReference known = old == null ? null : old.namespace;
    boolean settingUp = outcome.phase() == Phase.APPROVED;
    if (known != null && !settingUp) {
      return known;
    }
    boolean told = !settingUp || known != null || new Progress(outcome, observed, now).told();
    return observed.namespace().filter(n -> told).map(StatusBuilder::reference).orElse(known);
  }

  private static NamespaceReference reference(Observed.Namespace namespace) {
    NamespaceReference reference = new NamespaceReference();
    reference.name = namespace.name();
    reference.uid = namespace.uid();
    return reference;
  }
}
