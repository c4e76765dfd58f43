package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.request.Reclaim.Blocker;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.lifecycle.Obligation;
import dev.govcloud.core.lifecycle.Observed;
import dev.govcloud.core.lifecycle.Outcome;
import dev.govcloud.core.lifecycle.Phase;
import dev.govcloud.core.lifecycle.Reminder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What users read: a pure function of the record, the observed cluster and the present instant. */
public final class StatusBuilder {
  /** Who lets a period lapse comes before who may take time; then by date. */
  private static final Comparator<Obligation> MOST_PRESSING_FIRST =
      Comparator.comparing((Obligation o) -> !o.stage().breachable())
          .thenComparing(o -> o.deadline().map(Deadline::due).orElse(Instant.MAX));

  private StatusBuilder() {}

  /** The whole next status; equal to the old one when nothing changed. */
  public static CloudResourceRequestStatus next(
      CloudResourceRequest request, Outcome outcome, Observed observed, Instant now) {
    CloudResourceRequestStatus old = request.getStatus();
    CloudResourceRequestStatus next = new CloudResourceRequestStatus();
    next.observedGeneration = request.getMetadata().getGeneration();
    next.phase = outcome.phase().label();
    next.milestones = outcome.milestones();
    next.application = outcome.application();
    next.approved = outcome.approved();
    next.change = outcome.change();
    next.elastic = outcome.elastic();
    next.deadlines = deadlines(outcome, now);
    next.awaiting =
        outcome.obligations().stream()
            .filter(Obligation::open)
            .sorted(MOST_PRESSING_FIRST)
            .map(StatusBuilder::awaiting)
            .toList();
    next.namespace = namespace(old, outcome.phase(), observed);
    next.resources = Items.of(outcome, observed);
    next.reclaim = reclaim(old, outcome, observed);
    next.conditions = Conditions.of(request, outcome, observed, now);
    return next;
  }

  private static List<DeadlineStatus> deadlines(Outcome outcome, Instant now) {
    return outcome.obligations().stream()
        .filter(o -> o.deadline().isPresent())
        .map(o -> deadline(o, outcome.reminders(), now))
        .toList();
  }

  private static DeadlineStatus deadline(Obligation o, List<Reminder> reminders, Instant now) {
    DeadlineStatus d = new DeadlineStatus();
    var deadline = o.deadline().orElseThrow();
    d.stage = o.stage().label();
    d.party = o.stage().party().label();
    d.article = o.stage().article();
    d.revision = o.revision();
    d.length = deadline.length();
    d.unit =
        switch (deadline.unit()) {
          case WORKING_DAYS -> "WorkingDays";
          case CALENDAR_DAYS -> "CalendarDays";
        };
    d.statutory = o.stage().statutory();
    d.since = o.since().toString();
    d.start = deadline.start().toString();
    d.dueDate = deadline.dueDate().toString();
    d.due = deadline.due().toString();
    d.provisional = deadline.provisional();
    d.policy = o.policy();
    d.calendar = o.calendar();
    int said = Reminder.count(reminders, o);
    d.reminders = said == 0 ? null : said;
    d.state = o.state(now);
    d.endedAt = o.endedAt().map(Instant::toString).orElse(null);
    return d;
  }

  private static Awaiting awaiting(Obligation o) {
    Awaiting a = new Awaiting();
    a.stage = o.stage().label();
    a.revision = o.revision();
    a.party = o.stage().party().label();
    a.since = o.since().toString();
    a.due = o.deadline().map(d -> d.dueDate().toString()).orElse(null);
    return a;
  }

  /**
   * Once known, the UID is kept: only the namespace with this UID is ever reclaimed (T2). It is
   * recorded with the hand-over, not in a write of its own.
   */
  private static NamespaceReference namespace(
      CloudResourceRequestStatus old, Phase phase, Observed observed) {
    if (old != null && old.namespace != null) {
      return old.namespace;
    }
    if (phase == Phase.APPROVED) {
      return null;
    }
    return observed
        .namespace()
        .map(
            n -> {
              NamespaceReference ref = new NamespaceReference();
              ref.name = n.name();
              ref.uid = n.uid();
              return ref;
            })
        .orElse(null);
  }

  private static Reclaim reclaim(
      CloudResourceRequestStatus old, Outcome outcome, Observed observed) {
    Reclaim before = old == null ? null : old.reclaim;
    if (outcome.phase() != Phase.TERMINATING && outcome.phase() != Phase.TERMINATED) {
      return before;
    }
    Reclaim next = new Reclaim();
    next.items = Reclaimed.items(before, old, observed, outcome.phase());
    next.blockers =
        observed.blockers().stream()
            .map(
                b -> {
                  Blocker blocker = new Blocker();
                  blocker.object = b.object();
                  blocker.finalizer = b.finalizer();
                  blocker.since = b.since().toString();
                  blocker.message = b.message();
                  return blocker;
                })
            .toList();
    return next;
  }
}
