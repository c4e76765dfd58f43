package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyPeriods;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Policy and calendar as objects, edited while the operator runs. */
class RulesIT {
  /** The statutory days of 2027, and one more that makes the first working day later. */
  private static final List<String> STATUTORY =
      List.of(
          "2027-01-01",
          "2027-01-04",
          "2027-02-05",
          "2027-02-06",
          "2027-02-07",
          "2027-02-08",
          "2027-04-05",
          "2027-05-01",
          "2027-05-02",
          "2027-06-09",
          "2027-09-15",
          "2027-10-01",
          "2027-10-02",
          "2027-10-03");

  @Test
  void aNewPolicyHoldsForNewPeriodsOnlyAndANoticeEndsWhatWasProvisional() {
    Bureau bureau = new Bureau("county");
    Edits.edit(
        bureau.admin.resources(UsingUnit.class).withName(bureau.namespace),
        u -> u.getSpec().level = "County");
    CloudPolicy county = new CloudPolicy();
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

      bureau.decider.resource(withoutDays(2027)).create();
      assertThat(awaitCalendar(bureau, "Malformed"))
          .contains("days is empty and lacks the days off 2027-01-01 元旦");
      bureau.apply("empty", r -> {});
      assertThat(bureau.awaitPhase("empty", "Submitted").deadlines.get(0).provisional).isTrue();

      edit(bureau, c -> STATUTORY.forEach(date -> c.getSpec().days.add(off(date))));
      CloudResourceRequestStatus after =
          bureau.awaitStatus(
              "early",
              s -> s.milestones.stream().anyMatch(m -> "DeadlineRecomputed".equals(m.kind)));
      assertThat(after.deadlines.get(0).provisional).isNotEqualTo(true);
      assertThat(after.deadlines.get(0).dueDate).isGreaterThan(before.deadlines.get(0).dueDate);
      assertThat(awaitCalendar(bureau, "InForce"))
          .startsWith("14 days off and 0 make-up working days of 2027");

      edit(bureau, c -> c.getSpec().days.remove(0));
      assertThat(awaitCalendar(bureau, "Malformed"))
          .contains("lacks the days off 2027-01-01 元旦;")
          .contains("the last good one stays in force");
      bureau.apply("whole", r -> {});
      assertThat(bureau.awaitPhase("whole", "Submitted").deadlines.get(0).provisional)
          .isNotEqualTo(true);
    } finally {
      bureau.decider.resource(county).delete();
      bureau.decider.resources(WorkCalendar.class).withName("y2027").delete();
    }
  }

  /** As public data sets hold a year before its notice; the model would leave the list out. */
  private static GenericKubernetesResource withoutDays(int year) {
    return Serialization.unmarshal(
        """
        apiVersion: govcloud.dev/v1alpha1
        kind: WorkCalendar
        metadata: {name: y%1$d}
        spec: {year: %1$d, notice: 国办发明电〔2026〕9号, papers: [], days: []}
        """
            .formatted(year),
        GenericKubernetesResource.class);
  }

  private static void edit(Bureau bureau, Consumer<WorkCalendar> change) {
    Edits.edit(bureau.decider.resources(WorkCalendar.class).withName("y2027"), change);
  }

  /** The message of Ready once its reason is so. */
  private static String awaitCalendar(Bureau bureau, String reason) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> bureau.admin.resources(WorkCalendar.class).withName("y2027").get(),
            c ->
                c.getStatus() != null
                    && c.getStatus().conditions.stream()
                        .anyMatch(ready -> reason.equals(ready.getReason())))
        .getStatus()
        .conditions
        .get(0)
        .getMessage();
  }

  private static WorkCalendarSpec.Day off(String date) {
    WorkCalendarSpec.Day day = new WorkCalendarSpec.Day();
    day.name = "假日";
    day.date = date;
    day.isOffDay = true;
    return day;
  }
}
