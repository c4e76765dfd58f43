package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyPeriods;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policy, calendar and ceilings as objects, edited while the operator runs. */
class RulesIT {

  @Test
  void twoApprovalsAtOnceDoNotBothFitUnderTheCeiling() {
    Bureau bureau = new Bureau("ceiling");
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> {
          u.getSpec().ceiling = new UsingUnitSpec.Ceiling();
          u.getSpec().ceiling.vcpu = 3;
        });
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      List<String> names = List.of("first", "second");
      names.forEach(n -> bureau.apply(n, r -> {}));
      names.forEach(n -> bureau.approve(n, "Acceptance"));
      List<Decision> rulings =
          names.stream()
              .map(n -> Stream.of(n, bureau.awaitFiling(n, "Approval")).toList())
              .toList()
              .parallelStream()
              .map(
                  n ->
                      bureau.decide(
                          bureau.decider,
                          n.get(0),
                          "Approval",
                          "Approved",
                          null,
                          n.get(1),
                          Bureau.DECIDER))
              .toList();
      List<Decision> answers = rulings.stream().map(bureau::awaitAnswer).toList();
      assertThat(answers)
          .extracting(d -> d.getStatus().effect)
          .containsExactlyInAnyOrder("Effective", "Void");
      assertThat(answers)
          .filteredOn(d -> "Void".equals(d.getStatus().effect))
          .allMatch(d -> d.getStatus().message.contains("2 vCPU on top of 2"));
    }
  }

  @Test
  void aNewPolicyHoldsForNewPeriodsOnlyAndANoticeEndsWhatWasProvisional() {
    Bureau bureau = new Bureau("county");
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> u.getSpec().level = "County");
    CloudPolicy county = new CloudPolicy();
    WorkCalendar notice = new WorkCalendar();
    try (OperatorProcess operator = OperatorProcess.timeLapse("2026-12-30T01:00:00Z", 600_000)) {
      bureau.apply("early", r -> {});
      CloudResourceRequestStatus before = bureau.awaitPhase("early", "Submitted");
      assertThat(before.deadlines.get(0).provisional).isTrue();
      assertThat(before.deadlines.get(0).length).isEqualTo(5);

      county.getMetadata().setName("county");
      county.setSpec(new CloudPolicySpec());
      county.getSpec().periods = new PolicyPeriods();
      county.getSpec().periods.acceptanceWorkingDays = 2;
      bureau.decider.resource(county).create();
      bureau.apply("late", r -> {});
      assertThat(bureau.awaitPhase("late", "Submitted").deadlines.get(0).length).isEqualTo(2);
      assertThat(bureau.get("early").getStatus().deadlines.get(0).length).isEqualTo(5);

      notice.getMetadata().setName("y2027");
      notice.setSpec(new WorkCalendarSpec());
      notice.getSpec().year = 2027;
      for (String date : List.of("2027-01-01", "2027-01-04")) {
        WorkCalendarSpec.Day day = new WorkCalendarSpec.Day();
        day.name = "元旦";
        day.date = date;
        day.isOffDay = true;
        notice.getSpec().days.add(day);
      }
      bureau.decider.resource(notice).create();
      CloudResourceRequestStatus after =
          bureau.awaitStatus(
              "early",
              s -> s.milestones.stream().anyMatch(m -> "DeadlineRecomputed".equals(m.kind)));
      assertThat(after.deadlines.get(0).provisional).isNotEqualTo(true);
      assertThat(after.deadlines.get(0).dueDate).isGreaterThan(before.deadlines.get(0).dueDate);
      WorkCalendar counted =
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> bureau.admin.resource(notice).get(), c -> c.getStatus() != null);
      assertThat(counted.getStatus().conditions)
          .singleElement()
          .matches(c -> "InForce".equals(c.getReason()))
          .matches(c -> c.getMessage().startsWith("2 days off and 0 make-up working days of 2027"));
    } finally {
      bureau.decider.resource(county).delete();
      bureau.decider.resource(notice).delete();
    }
  }
}
