package dev.govcloud.core.usage;

import dev.govcloud.api.policy.PolicyUsage;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.api.usage.UsageReportStatus.Counts;
import dev.govcloud.api.usage.UsageReportStatus.Operations;
import dev.govcloud.core.duty.Service;
import dev.govcloud.core.engine.Digest;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a month: its items are judged, and what was done is counted from the records. */
public final class Closing {
  public static final String CLOSED = "Closed";

  private static final Set<String> FILED =
      labels(
          MilestoneKind.SUBMITTED,
          MilestoneKind.RESUBMITTED,
          MilestoneKind.EXTENSION_APPLIED,
          MilestoneKind.FINAL_REVIEW_APPLIED,
          MilestoneKind.CHANGE_APPLIED,
          MilestoneKind.TERMINATION_APPLIED);

  private static final Set<String> GRANTED =
      labels(MilestoneKind.CHANGE_APPROVED, MilestoneKind.CHANGE_GRANTED);

  private static final Set<String> CARRIED_OUT =
      labels(MilestoneKind.CHANGED, MilestoneKind.EARLIER_CHANGED);

  private static final Set<String> KEPT = Set.of("Met");
  private static final Set<String> MISSED = Set.of("Missed", "Overdue");

  private Closing() {}

  private static Set<String> labels(MilestoneKind... kinds) {
    return Stream.of(kinds).map(MilestoneKind::label).collect(Collectors.toSet());
  }

  /**
   * Closes a report, in place.
   *
   * @param status all samples of the month
   * @param requests every request of the unit
   * @param at when it is closed
   */
  public static void close(
      UsageReportStatus status,
      Month month,
      PolicyUsage by,
      Collection<CloudResourceRequest> requests,
      Instant at) {
    Judgement judgement = new Judgement(by, month);
    status.items.forEach(judgement::of);
    status.counts = counts(status);
    status.operations = operations(requests, month);
    status.closedAt = at.toString();
    status.state = CLOSED;
    status.conditions = List.of();
    status.digest = null;
    status.digest = Digest.of(status);
  }

  private static Counts counts(UsageReportStatus status) {
    Counts counts = new Counts();
    counts.idle = count(status, Classification.IDLE);
    counts.overProvisioned = count(status, Classification.OVER_PROVISIONED);
    counts.underProvisioned = count(status, Classification.UNDER_PROVISIONED);
    counts.normal = count(status, Classification.NORMAL);
    counts.exempt = count(status, Classification.EXEMPT);
    counts.noData = count(status, Classification.NO_DATA);
    return counts;
  }

  private static int count(UsageReportStatus status, Classification of) {
    return (int) status.items.stream().filter(i -> of.label().equals(i.classification)).count();
  }

  private static Operations operations(Collection<CloudResourceRequest> requests, Month month) {
    List<CloudResourceRequestStatus> known =
        requests.stream().map(CloudResourceRequest::getStatus).filter(s -> s != null).toList();
    Operations done = new Operations();
    done.systems = (int) requests.stream().filter(r -> ran(Service.of(r), month)).count();
    done.filed = facts(known, FILED, month);
    done.changesGranted = facts(known, GRANTED, month);
    done.changesCarriedOut = facts(known, CARRIED_OUT, month);
    done.periodsKept = (int) periods(known, KEPT, month).count();
    done.periodsMissed = (int) periods(known, MISSED, month).count();
    done.periodsMissedByProvider =
        (int)
            periods(known, MISSED, month)
                .filter(d -> Party.PROVIDER.label().equals(d.party))
                .count();
    return done;
  }

  private static boolean ran(Service service, Month month) {
    return service.handedOver().filter(at -> at.isBefore(month.end())).isPresent()
        && service.ended().filter(at -> !at.isAfter(month.from())).isEmpty();
  }

  private static int facts(List<CloudResourceRequestStatus> known, Set<String> kinds, Month month) {
    return (int)
        known.stream()
            .flatMap(s -> s.milestones.stream())
            .filter(m -> kinds.contains(m.kind) && within(m.at, month))
            .count();
  }

  /** A period is of the month in which it was kept, or in which it lapsed. */
  private static Stream<DeadlineStatus> periods(
      List<CloudResourceRequestStatus> known, Set<String> states, Month month) {
    return known.stream()
        .flatMap(s -> s.deadlines.stream())
        .filter(d -> Boolean.TRUE.equals(d.statutory) && states.contains(d.state))
        .filter(d -> within(KEPT.contains(d.state) ? d.endedAt : d.due, month));
  }

  private static boolean within(String instant, Month month) {
    if (instant == null) {
      return false;
    }
    Instant at = Instant.parse(instant);
    return !at.isBefore(month.from()) && at.isBefore(month.end());
  }
}
