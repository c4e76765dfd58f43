package dev.govcloud.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of many requests: few series, right after a start, gone with their objects. */
class RequestMetricsTest {
  private static final Deadlines COUNTING =
      new Deadlines(
          WorkingCalendar.of(ZoneId.of("Asia/Shanghai"), CalendarFile.bundled()),
          CountingRules.DEFAULT);

  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RequestMetrics metrics = new RequestMetrics(registry, () -> now, false);

  private static CloudResourceRequest request(String namespace, String name) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setNamespace(namespace);
    request.getMetadata().setName(name);
    request.getMetadata().setUid(namespace + name);
    request.setStatus(null);
    return request;
  }

  private static CloudResourceRequestStatus status(DeadlineStatus... deadlines) {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.phase = "Submitted";
    status.deadlines = List.of(deadlines);
    return status;
  }

  private static DeadlineStatus period(String stage, String party, String due, String state) {
    DeadlineStatus d = new DeadlineStatus();
    d.stage = stage;
    d.party = party;
    d.due = due;
    d.since = "2026-03-02T01:00:00Z";
    d.state = state;
    d.endedAt = state.equals("Open") || state.equals("Overdue") ? null : due;
    return d;
  }

  private static DeadlineStatus acceptance(String due, String state) {
    return period("Acceptance", "SupervisingAuthority", due, state);
  }

  private double value(String name, String... tags) {
    metrics.refresh();
    var found = registry.find(name).tags(tags).meters();
    return found.stream().mapToDouble(m -> m.measure().iterator().next().getValue()).sum();
  }

  @Test
  void deadlinesAreTheFirstOfEachUnitAndStage() {
    metrics.show(request("a", "x"), status(acceptance("2026-03-09T16:00:00Z", "Open")));
    metrics.show(request("a", "y"), status(acceptance("2026-03-06T16:00:00Z", "Open")));
    metrics.show(request("b", "z"), status(acceptance("2026-03-04T16:00:00Z", "Open")));
    String name = "govcloud.deadline.timestamp.seconds";
    assertThat(value(name, "namespace", "a", "stage", "Acceptance"))
        .isEqualTo(Instant.parse("2026-03-06T16:00:00Z").getEpochSecond());
    assertThat(registry.find(name).meters()).hasSize(2);
  }

  @Test
  void openPeriodsGetNearerThoughNothingElseHappens() {
    metrics.show(request("a", "x"), status(acceptance("2026-03-09T16:00:00Z", "Open")));
    String open = "govcloud.obligations.open";
    assertThat(value(open, "due", "later")).isEqualTo(1);
    now = Instant.parse("2026-03-05T01:00:00Z");
    assertThat(value(open, "due", "week")).isEqualTo(1);
    assertThat(value(open, "due", "later")).isZero();
    now = Instant.parse("2026-03-09T01:00:00Z");
    assertThat(value(open, "due", "day")).isEqualTo(1);
    now = Instant.parse("2026-03-10T01:00:00Z");
    assertThat(value(open, "due", "overdue")).isEqualTo(1);
  }

  @Test
  void whatEndedIsCountedFromTheRecordsRightAfterAStart() {
    CloudResourceRequest known = request("a", "x");
    known.setStatus(
        status(
            acceptance("2026-03-09T16:00:00Z", "Met"),
            period("Approval", "SupervisingAuthority", "2026-03-10T16:00:00Z", "Missed")));
    metrics.show(known, known.getStatus());
    String recorded = "govcloud.obligations.recorded";
    assertThat(value(recorded, "stage", "Acceptance", "outcome", "Met")).isEqualTo(1);
    assertThat(value(recorded, "stage", "Approval", "outcome", "Missed")).isEqualTo(1);
    assertThat(value("govcloud.obligations.ended")).as("since the start nothing ended").isZero();
  }

  @Test
  void theFourNumbersAreSummedByUnitAndGoWithTheirRequests() {
    CloudResourceRequestStatus status = status();
    status.amounts = new FourNumbers();
    status.amounts.approved = new Amounts();
    status.amounts.approved.vcpu = 8L;
    status.amounts.approved.memoryGiB = 16L;
    status.amounts.approved.storageGiB = 100L;
    metrics.show(request("a", "x"), status);
    metrics.show(request("a", "y"), status);
    String resources = "govcloud.resources";
    assertThat(value(resources, "namespace", "a", "number", "approved", "resource", "vcpu"))
        .isEqualTo(16);
    assertThat(value(resources, "namespace", "a", "number", "used")).isZero();
    metrics.forget(request("a", "x"));
    metrics.forget(request("a", "y"));
    metrics.refresh();
    assertThat(registry.find(resources).meters()).isEmpty();
  }

  @Test
  void blockersProvisionalPeriodsAndVoidRulingsAreCounted() {
    DeadlineStatus provisional = acceptance("2027-03-09T16:00:00Z", "Open");
    provisional.provisional = true;
    CloudResourceRequestStatus status = status(provisional);
    status.reclaim = new Reclaim();
    status.reclaim.blockers = List.of(new Reclaim.Blocker(), new Reclaim.Blocker());
    metrics.show(request("a", "x"), status);
    metrics.voidRuling();
    assertThat(value("govcloud.reclaim.blockers")).isEqualTo(2);
    assertThat(value("govcloud.deadlines.provisional")).isEqualTo(1);
    assertThat(value("govcloud.rulings.void")).isEqualTo(1);
  }

  @Test
  void fiveThousandRequestsAreFewSeries() {
    for (int i = 0; i < 5000; i++) {
      metrics.show(
          request("unit-" + i % 50, "r" + i), status(acceptance("2026-03-09T16:00:00Z", "Open")));
    }
    metrics.refresh();
    assertThat(registry.getMeters().stream().map(Meter::getId)).hasSizeLessThan(3000);
  }

  @Test
  void theOldestOpenPeriodOfAStageIsKnownByItsBeginning() {
    DeadlineStatus older = acceptance("2026-03-09T16:00:00Z", "Open");
    older.since = "2026-02-27T01:00:00Z";
    metrics.show(request("a", "x"), status(acceptance("2026-03-09T16:00:00Z", "Open")));
    metrics.show(request("b", "y"), status(older));
    String oldest = "govcloud.obligations.oldest.timestamp.seconds";
    assertThat(value(oldest, "stage", "Acceptance"))
        .isEqualTo(Instant.parse("2026-02-27T01:00:00Z").getEpochSecond());
    metrics.forget(request("b", "y"));
    assertThat(value(oldest, "stage", "Acceptance"))
        .isEqualTo(Instant.parse("2026-03-02T01:00:00Z").getEpochSecond());
    metrics.forget(request("a", "x"));
    metrics.refresh();
    assertThat(registry.find(oldest).meters()).isEmpty();
  }

  @Test
  void theWorkingDaysOfWhatEndsAreCountedOnceAndByTheCalendar() {
    CloudResourceRequest known = request("a", "x");
    known.setStatus(status(acceptance("2026-02-24T16:00:00Z", "Open")));
    known.getStatus().deadlines.get(0).since = "2026-02-13T01:00:00Z";
    CloudResourceRequestStatus ended = status(acceptance("2026-02-24T16:00:00Z", "Met"));
    ended.deadlines.get(0).since = "2026-02-13T01:00:00Z";
    ended.deadlines.get(0).endedAt = "2026-02-24T02:00:00Z";
    metrics.show(known, ended, COUNTING);
    known.setStatus(ended);
    metrics.show(known, ended, COUNTING);
    var used =
        registry.get("govcloud.obligation.working.days").tag("stage", "Acceptance").summary();
    assertThat(used.count()).isEqualTo(1);
    assertThat(used.totalAmount())
        .as("14 February was worked; then came the Spring Festival up to the 23rd")
        .isEqualTo(2);
  }

  @Test
  void aPhaseIsAsOldAsTheRequestThatIsLongestInIt() {
    CloudResourceRequestStatus accepted = status();
    accepted.phase = "Accepted";
    accepted.milestones =
        List.of(
            milestone("Submitted", "2026-03-02T01:00:00Z"),
            milestone("Accepted", "2026-03-04T01:00:00Z"),
            milestone("DeadlineMissed", "2026-03-08T01:00:00Z"));
    metrics.show(request("a", "x"), accepted);
    assertThat(value("govcloud.requests.since.timestamp.seconds", "phase", "Accepted"))
        .isEqualTo(Instant.parse("2026-03-04T01:00:00Z").getEpochSecond());
  }

  private static Milestone milestone(String kind, String at) {
    Milestone milestone = new Milestone();
    milestone.kind = kind;
    milestone.at = at;
    return milestone;
  }
}
