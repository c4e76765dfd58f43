package dev.govcloud.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.duty.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which duties are owed: one for each term, for whom there is something to owe. */
class OwedDutiesTest {

  @Test
  void nothingIsOwedBeforeThePolicySaysFromWhen() {
    OwedDuties never =
        new OwedDuties(Optional.empty(), Obligation.CHINA, Obligation.at("2026-06-02T09:00"));
    assertThat(never.ofThePlatform("govcloud-system")).isEmpty();
    assertThat(never.ofUnit("bureau", List.of(opened("2026-01-05", 4)))).isEmpty();
    assertThat(never.next()).isEmpty();
  }

  @Test
  void thePlatformOwesFromItsFirstDayOn() {
    assertThat(names(owed("2026-01-01", "2026-03-02").ofThePlatform("govcloud-system")))
        .containsExactlyInAnyOrder(
            "emergency-plan-review-2026",
            "training-2026-q1",
            "consolidated-use-report-2026-01",
            "consolidated-use-report-2026-02",
            "consolidated-use-report-2026-03",
            "security-inspection-2026",
            "security-bulletin-2026-01",
            "security-bulletin-2026-02",
            "security-bulletin-2026-03",
            "emergency-drill-2026",
            "provider-assessment-2026");
  }

  @Test
  void whatIsDoneWithinATermIsNotAskedForWhenLittleOfItIsLeft() {
    List<String> owed = names(owed("2026-11-20", "2026-12-02").ofThePlatform("govcloud-system"));
    assertThat(owed)
        .contains("security-bulletin-2026-12", "consolidated-use-report-2026-11")
        .doesNotContain("security-bulletin-2026-11", "emergency-drill-2026", "training-2026-q4");
    assertThat(names(owed("2026-11-20", "2027-01-02").ofThePlatform("govcloud-system")))
        .contains("emergency-drill-2027", "training-2027-q1");
  }

  @Test
  void halfOfATermIsEnough() {
    assertThat(names(owed("2026-04-16", "2026-04-17").ofThePlatform("s")))
        .contains("security-bulletin-2026-04");
    assertThat(names(owed("2026-04-17", "2026-04-18").ofThePlatform("s")))
        .doesNotContain("security-bulletin-2026-04");
  }

  @Test
  void aUnitIsReportedToForEachMonthInWhichSomethingOfItRan() {
    Service ended =
        new Service(
            "bus",
            Optional.of(Obligation.at("2026-02-27T10:00")),
            Optional.empty(),
            Optional.of(Obligation.at("2026-04-01T00:00")),
            2,
            Optional.empty());
    List<Duty> owed = owed("2026-01-01", "2026-06-02").ofUnit("bureau", List.of(ended));
    assertThat(names(owed))
        .contains("use-report-2026-02", "use-report-2026-03")
        .doesNotContain("use-report-2026-01", "use-report-2026-04", "use-report-2026-05");
  }

  @Test
  void aUnitOfWhichNothingWasHandedOverIsOwedNothing() {
    Service waiting =
        new Service(
            "bus", Optional.empty(), Optional.empty(), Optional.empty(), 3, Optional.empty());
    assertThat(owed("2026-01-01", "2026-06-02").ofUnit("bureau", List.of(waiting))).isEmpty();
  }

  @Test
  void level3IsEvaluatedYearlyLevel4HalfYearlyLevel2Never() {
    assertThat(evaluations(opened("2026-01-05", 2))).isEmpty();
    assertThat(evaluations(opened("2026-01-05", 3)))
        .containsExactly("mlps-evaluation-bus-2026", "mlps-evaluation-bus-2027");
    assertThat(evaluations(opened("2026-01-05", 4)))
        .containsExactly(
            "mlps-evaluation-of-level-4-bus-2026-h1",
            "mlps-evaluation-of-level-4-bus-2026-h2",
            "mlps-evaluation-of-level-4-bus-2027-h1");
  }

  @Test
  void aHigherLevelIsNotAskedForInTermsThatWereOver() {
    Optional<Instant> opened = Optional.of(Obligation.at("2026-01-05T09:00"));
    Optional<Instant> raised = Optional.of(Obligation.at("2026-09-01T09:00"));
    assertThat(evaluations(new Service("bus", opened, opened, Optional.empty(), 4, raised)))
        .containsExactly(
            "mlps-evaluation-of-level-4-bus-2026-h2", "mlps-evaluation-of-level-4-bus-2027-h1");
  }

  @Test
  void aSystemOpenedLateInTheYearIsEvaluatedInTheNext() {
    assertThat(evaluations(opened("2026-09-01", 3))).containsExactly("mlps-evaluation-bus-2027");
  }

  @Test
  void aDutyIsTheSameHoweverLateItIsMade() {
    List<Duty> early = owed("2026-01-01", "2026-01-02").ofThePlatform("s");
    List<Duty> late = owed("2026-01-01", "2029-12-31").ofThePlatform("s");
    assertThat(names(late)).containsAll(names(early));
    assertThat(names(late)).doesNotHaveDuplicates();
  }

  @Test
  void itIsAskedAgainWhenTheNextMonthBegins() {
    assertThat(owed("2026-01-01", "2026-03-31").next()).contains(Obligation.at("2026-04-01T00:00"));
    assertThat(owed("2026-08-15", "2026-03-31").next()).contains(Obligation.at("2026-08-15T00:00"));
  }

  @Test
  void theDutyOfAMonthIsThereFromItsFirstInstant() {
    OwedDuties newYear =
        new OwedDuties(
            Optional.of(LocalDate.parse("2026-01-01")),
            Obligation.CHINA,
            Obligation.at("2026-02-01T00:00"));
    assertThat(names(newYear.ofThePlatform("s"))).contains("security-bulletin-2026-02");
  }

  @Test
  void aSystemThatEndedIsEvaluatedForNoLaterTerm() {
    Optional<Instant> opened = Optional.of(Obligation.at("2026-01-05T09:00"));
    for (String end : List.of("2026-03-01T00:00", "2026-07-01T00:00")) {
      Optional<Instant> ended = Optional.of(Obligation.at(end));
      assertThat(evaluations(new Service("bus", opened, opened, ended, 4, opened)))
          .as(end)
          .containsExactly("mlps-evaluation-of-level-4-bus-2026-h1");
    }
  }

  @Test
  void aReportIsOwedSinceWhatRanInItsMonthWasHandedOver() {
    Service former = ran("old", "2026-01-05T10:00", "2026-02-10T10:00");
    Service present = ran("new", "2026-03-15T10:00", "2026-06-01T10:00");
    assertThat(owed("2026-01-01", "2026-03-20").ofUnit("bureau", List.of(former, present)))
        .filteredOn(d -> d.getMetadata().getName().equals("use-report-2026-03"))
        .singleElement()
        .extracting(d -> d.getSpec().since)
        .isEqualTo(Obligation.at("2026-03-15T10:00").toString());
  }

  private static Service ran(String name, String from, String to) {
    return new Service(
        name,
        Optional.of(Obligation.at(from)),
        Optional.empty(),
        Optional.of(Obligation.at(to)),
        2,
        Optional.empty());
  }

  @Test
  void theLongestNameOfARequestMakesANameThatTheServerTakes() {
    String name = OwedDuties.name("MlpsEvaluationOfLevel4", "2026-H2", "a".repeat(63));
    assertThat(name).matches("[a-z0-9-]{1,253}");
  }

  private static List<String> evaluations(Service service) {
    return names(owed("2026-01-01", "2027-01-02").ofUnit("bureau", List.of(service))).stream()
        .filter(n -> n.startsWith("mlps"))
        .toList();
  }

  private static Service opened(String day, int level) {
    Optional<Instant> at = Optional.of(Obligation.at(day + "T09:00"));
    return new Service("bus", at, at, Optional.empty(), level, at);
  }

  private static OwedDuties owed(String since, String today) {
    return new OwedDuties(
        Optional.of(LocalDate.parse(since)), Obligation.CHINA, Obligation.at(today + "T09:00"));
  }

  private static List<String> names(List<Duty> duties) {
    return duties.stream().map(d -> d.getMetadata().getName()).toList();
  }
}
