package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.Contact;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyPeriods;
import dev.govcloud.api.policy.PolicyTrial;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.unit.UsingUnit;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input is refused by the API server itself, and the message says what to do. */
class SchemaRefusalsIT {
  private static final Bureau BUREAU = new Bureau("schema");

  static Stream<Arguments> wrongRequests() {
    return Stream.of(
        wrong("classified", r -> r.getSpec().system.classified = true, "classified"),
        wrong("no resource", r -> r.getSpec().resources.hosts = List.of(), "at least one resource"),
        wrong("same host twice", r -> twice(r.getSpec().resources.hosts), "its own name"),
        wrong("host without a processor", r -> host(r).vcpu = 0, "vcpu"),
        wrong("host of giant size", r -> host(r).memoryGiB = 5000, "memoryGiB"),
        wrong("host name not a label", r -> host(r).name = "Web_1", "name"),
        wrong("unknown role", r -> host(r).role = "Miner", "Miner"),
        wrong("unknown zone", r -> r.getSpec().system.zone = "Moon", "Moon"),
        wrong("level six", r -> r.getSpec().mlps.level = 6, "level"),
        wrong("elastic upside down", SchemaRefusalsIT::upsideDown, "lower min or raise max"),
        wrong("data not migrated", SchemaRefusalsIT::notMigrated, "migrate the data"),
        wrong("a year of remarks", r -> r.getSpec().remarks = "x".repeat(5000), "remarks"),
        wrong("day not in full", r -> r.getSpec().usageUntil = "2026-2-3", "\"2026-2-3\""),
        wrong("no leap year", r -> r.getSpec().mlps.filedOn = "2025-02-29", "\"2025-02-29\""),
        wrong("no such day", r -> r.getSpec().usageUntil = "2026-02-30", "e.g. \"2026-02-28\""),
        wrong("file name", r -> r.getSpec().materials.get(0).uri = "plan.pdf", "whole address"),
        wrong("two duties", r -> auditor(r).name = administrator(r).name, "(article 22)"),
        wrong("one telephone", SchemaRefusalsIT::sameTelephone, "not reached at the telephone"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRequests")
  void aWrongRequestIsRefusedWithAdvice(
      String what, Consumer<CloudResourceRequest> change, String advice) {
    assertThatThrownBy(() -> BUREAU.apply("wrong", change))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining(advice);
  }

  @Test
  void theShortNameNeverChanges() {
    BUREAU.apply("fixed", r -> {});
    assertThatThrownBy(
            () -> BUREAU.editAtOnce("fixed", r -> r.getSpec().system.shortName = "other"))
        .hasMessageContaining("file another request");
  }

  @Test
  void aNamespaceBelongsToOneUnit() {
    UsingUnit second = BUREAU.admin.resources(UsingUnit.class).withName(BUREAU.namespace).get();
    second.setMetadata(new ObjectMetaBuilder().withName("second").build());
    assertThatThrownBy(() -> BUREAU.decider.resource(second).dryRun().create())
        .hasMessageContaining("give the UsingUnit the name of its namespace");
  }

  @Test
  void aPolicyMayBeStricterThanTheRegulationAndNeverLooser() {
    assertThatCode(() -> policy(p -> p.periods.acceptanceWorkingDays = 3))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> policy(p -> p.periods.acceptanceWorkingDays = 6))
        .hasMessageContaining("acceptanceWorkingDays");
    assertThatThrownBy(() -> policy(p -> p.periods.approvalWorkingDays = 3))
        .hasMessageContaining("approvalWorkingDays");
    assertThatThrownBy(() -> policy(p -> p.trial.maxDays = 31)).hasMessageContaining("maxDays");
    assertThatThrownBy(() -> policy(p -> p.trial.minDays = 14)).hasMessageContaining("minDays");
    assertThatThrownBy(() -> policy(p -> p.trial.defaultDays = 15))
        .as("below minDays 20")
        .hasMessageContaining("minDays <= defaultDays <= maxDays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Beijing", "Asia/Shangai", "Local", "Etc/GMT+12", "UTC", "+08:00"})
  void aPolicyCountsInATimeZoneThatExists(String zone) {
    assertThatThrownBy(() -> policy(p -> p.counting = counting(zone)))
        .hasMessageContaining("spec.counting.zone")
        .hasMessageContaining("write e.g. Asia/Shanghai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Asia/Urumqi", "America/Argentina/Buenos_Aires"})
  void anyRegionAndCityWillDo(String zone) {
    assertThatCode(() -> policy(p -> p.counting = counting(zone))).doesNotThrowAnyException();
  }

  @Test
  void aCountysPolicyIsForUnitsOfACounty() {
    UsingUnit unit = BUREAU.admin.resources(UsingUnit.class).withName(BUREAU.namespace).get();
    unit.getMetadata().setManagedFields(null);
    unit.getSpec().county = "lake";
    assertThatThrownBy(() -> BUREAU.admin.resource(unit).dryRun().update())
        .hasMessageContaining("set level to County");
    unit.getSpec().level = "County";
    assertThatCode(() -> BUREAU.admin.resource(unit).dryRun().update()).doesNotThrowAnyException();
  }

  @Test
  void aCalendarNamesEachDayOnceAndKeepsItsYear() {
    assertThatThrownBy(() -> calendar(List.of("2027-01-01", "2027-01-01")))
        .hasMessageContaining("remove the duplicate");
    assertThatThrownBy(() -> calendar(List.of("2027-13-01"))).hasMessageContaining("date");
    assertThatThrownBy(() -> calendar(List.of("2027-02-30")))
        .hasMessageContaining("spec.days[0].date")
        .hasMessageContaining("there is no day \"2027-02-30\"");
    assertThatThrownBy(() -> calendar(List.of("2025-12-31")))
        .hasMessageContaining("days of its year and the years beside it");
    assertThatThrownBy(() -> calendar("y2027", List.of("2027-01-04"), false))
        .as("a Monday")
        .hasMessageContaining("spec.days[0].isOffDay")
        .hasMessageContaining("only a Saturday or Sunday is worked");
    assertThatThrownBy(() -> calendar("y2028", List.of("2027-01-01"), true))
        .hasMessageContaining("name it y and the year");
    assertThatThrownBy(() -> calendar("next-year", List.of("2027-01-01"), true))
        .hasMessageContaining("metadata.name");
    assertThatCode(() -> calendar(List.of("2027-01-01"))).doesNotThrowAnyException();
  }

  private static void policy(Consumer<CloudPolicySpec> change) {
    CloudPolicy policy = new CloudPolicy();
    policy.getMetadata().setName("county");
    policy.setSpec(new CloudPolicySpec());
    policy.getSpec().periods = new PolicyPeriods();
    policy.getSpec().trial = new PolicyTrial();
    policy.getSpec().trial.minDays = 20;
    change.accept(policy.getSpec());
    BUREAU.decider.resource(policy).dryRun().create();
  }

  private static void calendar(List<String> dates) {
    calendar("y2027", dates, true);
  }

  private static void calendar(String name, List<String> dates, boolean off) {
    WorkCalendar calendar = new WorkCalendar();
    calendar.getMetadata().setName(name);
    calendar.setSpec(new WorkCalendarSpec());
    calendar.getSpec().notice = "国办发明电〔2026〕9号";
    calendar.getSpec().year = 2027;
    for (String date : dates) {
      WorkCalendarSpec.Day day = new WorkCalendarSpec.Day();
      day.name = "元旦";
      day.date = date;
      day.isOffDay = off;
      calendar.getSpec().days.add(day);
    }
    BUREAU.decider.resource(calendar).dryRun().create();
  }

  private static Arguments wrong(String what, Consumer<CloudResourceRequest> how, String advice) {
    return Arguments.of(what, how, advice);
  }

  private static Host host(CloudResourceRequest request) {
    return request.getSpec().resources.hosts.get(0);
  }

  private static void twice(List<Host> hosts) {
    hosts.add(hosts.get(0));
  }

  private static Contact auditor(CloudResourceRequest request) {
    return request.getSpec().officers.securityAudit;
  }

  private static Contact administrator(CloudResourceRequest request) {
    return request.getSpec().officers.systemAdministration;
  }

  private static void sameTelephone(CloudResourceRequest request) {
    administrator(request).phone = "010-5555 0199";
    auditor(request).phone = "010 55550199";
  }

  private static CloudPolicySpec.Counting counting(String zone) {
    CloudPolicySpec.Counting counting = new CloudPolicySpec.Counting();
    counting.zone = zone;
    return counting;
  }

  private static void upsideDown(CloudResourceRequest request) {
    host(request).elastic = new Host.Elastic();
    host(request).elastic.min = 5;
    host(request).elastic.max = 2;
  }

  private static void notMigrated(CloudResourceRequest request) {
    request.getSpec().termination = new Termination();
    request.getSpec().termination.reason = "replaced";
    request.getSpec().termination.dataMigrated = false;
  }
}
