package dev.govcloud.core.policy;

import static dev.govcloud.core.policy.Written.calendar;
import static dev.govcloud.core.policy.Written.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calendars as objects: what cannot be read is left out, and never stops anything. */
class CalendarsTest {
  private static final String[] OF_2027 = {
    "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05",
    "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
    "2027-10-03"
  };
  private static final Instant LATE_IN_2026 = Instant.parse("2026-12-30T02:00:00Z");

  @Test
  void aCalendarWithoutDaysIsNoNoticeAndItsYearStaysProvisional() {
    WorkCalendar empty = calendar(2027);
    assertThatThrownBy(() -> Calendars.year(empty))
        .isInstanceOf(CalendarFormatException.class)
        .hasMessageStartingWith("y2027 spec: days is empty and lacks the days off 2027-01-01 元旦,")
        .hasMessageContaining("2027-10-03 国庆节");
    Rules rules = rules(empty);
    Deadline due = rules.deadlines().workingDays(LATE_IN_2026, 2);
    assertThat(due.dueDate()).as("new year's day is off").isEqualTo("2027-01-04");
    assertThat(due.provisional()).isTrue();
    assertThat(rules.problems())
        .singleElement()
        .asString()
        .startsWith("WorkCalendar y2027 spec: days is empty");
  }

  @Test
  void aHalfFilledOneNamesTheDaysThatItLacks() {
    String[] withoutTwo =
        Stream.of(OF_2027).filter(d -> !d.contains("-05-0")).toArray(String[]::new);
    assertThatThrownBy(() -> Calendars.year(calendar(2027, withoutTwo)))
        .hasMessageStartingWith("y2027 spec: lacks the days off 2027-05-01 劳动节, 2027-05-02 劳动节;");
    WorkCalendar worked = calendar(2027, OF_2027);
    worked.getSpec().days.get(6).isOffDay = false;
    assertThatThrownBy(() -> Calendars.year(worked))
        .as("a statutory day, a Saturday, is not worked in exchange")
        .hasMessageStartingWith("y2027 spec: lacks the days off 2027-05-01 劳动节;");
  }

  @Test
  void aWholeOneEndsWhatWasProvisional() {
    Rules rules = rules(calendar(2027, OF_2027));
    assertThat(rules.problems()).isEmpty();
    assertThat(rules.deadlines().workingDays(LATE_IN_2026, 2).provisional()).isFalse();
  }

  @Test
  void whatCannotBeReadLeavesTheBundledYearInForce() {
    List<Consumer<WorkCalendar>> faults =
        List.of(
            c -> c.getSpec().days.clear(),
            c -> c.getSpec().days = null,
            c -> c.getSpec().days.set(3, null),
            c -> c.getSpec().days.get(3).date = "2026-02-30",
            c -> c.getSpec().days.get(3).date = null,
            c -> c.getSpec().days.get(3).isOffDay = null,
            c -> c.getSpec().days.get(3).date = "2026-01-01",
            c -> c.getSpec().year = null,
            c -> c.getSpec().year = Integer.MIN_VALUE,
            c -> c.getSpec().year = 999_999_999,
            c -> {
              c.getSpec().year = 999_999_999;
              c.getSpec().days.clear();
            },
            c -> c.getSpec().papers = null,
            c -> c.getSpec().papers.add(null),
            c -> c.setSpec(null));
    for (Consumer<WorkCalendar> fault : faults) {
      WorkCalendar broken = bundled2026();
      fault.accept(broken);
      Rules rules = rules(broken);
      assertThat(rules.problems()).singleElement().asString().startsWith("WorkCalendar y2026");
      assertThat(rules.deadlines().calendar().version())
          .isEqualTo(rules().deadlines().calendar().version());
    }
  }

  @Test
  void aDayThatIsWrittenOtherwiseIsSaidInPlainWords() {
    WorkCalendar odd = calendar(2027, OF_2027);
    odd.getSpec().days.get(0).date = "1.1.2027";
    assertThatThrownBy(() -> Calendars.year(odd))
        .hasMessage("y2027 spec.days[0] 1.1.2027: is no date; write it as 2026-02-14");
  }

  @Test
  void aYearThatNoCalendarCanBeOfIsNamed() {
    WorkCalendar far = calendar(2027, OF_2027);
    far.getSpec().year = 999_999_999;
    assertThatThrownBy(() -> Calendars.year(far))
        .hasMessageContaining("spec.year: 999999999 cannot be counted with; write 2000 to 2199");
    WorkCalendar none = calendar(2027, OF_2027);
    none.getSpec().year = null;
    assertThatThrownBy(() -> Calendars.year(none))
        .hasMessageContaining("spec.year: nothing is given; give it");
  }

  /**
   * The server refuses a second one; should there be one, the order of the list decides nothing.
   */
  @Test
  void ofTwoForOneYearTheSameOneCountsWhateverTheirOrder() {
    WorkCalendar first = calendar(2027, OF_2027);
    WorkCalendar second = calendar(2027, OF_2027);
    second.getMetadata().setName("y2027-corrected");
    add(second, "2027-01-04");
    assertThat(rules(first, second).deadlines().calendar().version())
        .isEqualTo(rules(second, first).deadlines().calendar().version())
        .isEqualTo(rules(second).deadlines().calendar().version());
  }

  @Test
  void theLastGoodOneStaysInForceWhileALaterOneCannotBeRead() {
    WorkCalendar broken = calendar(2027);
    broken.setStatus(new WorkCalendarStatus());
    broken.getStatus().inForce = calendar(2027, OF_2027).getSpec();
    Rules rules = rules(broken);
    assertThat(rules.deadlines().workingDays(LATE_IN_2026, 2).provisional()).isFalse();
    assertThat(rules.problems()).hasSize(1);
    broken.getStatus().inForce = calendar(2027).getSpec();
    assertThat(Calendars.lastGood(broken)).as("it is none any more").isEmpty();
    assertThat(Calendars.lastGood(calendar(2027))).isEmpty();
  }

  @Test
  void aCorrectionReplacesTheBundledYear() {
    WorkCalendar corrected = bundled2026();
    add(corrected, "2026-02-24");
    add(corrected, "2026-02-25");
    Instant filed = Instant.parse("2026-02-13T02:00:00Z");
    assertThat(rules().deadlines().workingDays(filed, 3).dueDate()).isEqualTo("2026-02-25");
    assertThat(rules(corrected).deadlines().workingDays(filed, 3).dueDate())
        .isEqualTo("2026-02-27");
    assertThat(rules(corrected).deadlines().calendar().version())
        .isNotEqualTo(rules().deadlines().calendar().version());
  }

  @Test
  void theBundledYearLoadedAsAnObjectIsNoOtherCalendar() {
    WorkCalendar same = bundled2026();
    java.util.Collections.reverse(same.getSpec().days);
    assertThat(rules(same).deadlines().calendar().version())
        .isEqualTo(rules().deadlines().calendar().version());
  }

  @Test
  void theZoneOfThePolicyInForceCounts() {
    var utc = policy("default", "{'counting': {'zone': 'UTC'}}");
    var odd = policy("default", "{'counting': {'zone': 'Asia/Beijing'}}");
    Set<String> zones = Set.of("Asia/Shanghai");
    assertThat(zone(List.of(utc))).isEqualTo("UTC");
    assertThat(zones).contains(zone(List.of(odd)), zone(List.of()));
  }

  private static String zone(List<dev.govcloud.api.policy.CloudPolicy> policies) {
    return Rules.of(policies, "", List.of(), CalendarFile.bundled())
        .deadlines()
        .calendar()
        .zone()
        .getId();
  }

  private static Rules rules(WorkCalendar... calendars) {
    return Rules.of(List.of(), "", List.of(calendars), CalendarFile.bundled());
  }

  @Test
  @DisplayName("Attack 11: the official list of a year is corrected by single days, by a notice")
  void aBundledYearIsNotReplaced() {
    WorkCalendar long2026 = bundled2026();
    for (int i = 0; i < 7; i++) {
      add(long2026, java.time.LocalDate.of(2026, 8, 3).plusDays(i).toString());
    }
    assertThat(Calendars.year(long2026).days()).as("seven days more").hasSize(39 + 7);
    assertThat(Calendars.corrected(Calendars.year(long2026))).hasSize(7);
    add(long2026, "2026-08-10");
    assertThatThrownBy(() -> Calendars.year(long2026))
        .hasMessageContaining("has 41 days off")
        .hasMessageContaining("at most 40 and 12");

    WorkCalendar other = bundled2026();
    other.getSpec().days.removeIf(d -> !d.isOffDay);
    for (String day : new String[] {"2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06"}) {
      add(other, day);
    }
    assertThat(Calendars.corrected(Calendars.year(other))).hasSize(10);
    add(other, "2026-08-07");
    assertThatThrownBy(() -> Calendars.year(other))
        .hasMessageContaining("y2026 spec.days: differ from the official list of 2026 in 11 days")
        .hasMessageContaining("at most 10");

    WorkCalendar nameless = bundled2026();
    nameless.getSpec().notice = null;
    assertThatThrownBy(() -> Calendars.year(nameless))
        .hasMessageContaining("give the number of the notice");
  }

  @Test
  @DisplayName("Attack 11: a notice reaches around New Year's Day and no further")
  void theYearsBesideAreNotItsOwn() {
    WorkCalendar next = calendar(2027, "2026-12-17");
    assertThatThrownBy(() -> Calendars.year(next)).hasMessageContaining("lacks the days off");
    WorkCalendar near = calendar(2027, "2026-12-16");
    assertThatThrownBy(() -> Calendars.year(near))
        .hasMessageContaining("is not near the year 2027");
  }

  private static WorkCalendar bundled2026() {
    CalendarYear year =
        CalendarFile.bundled().stream().filter(y -> y.year() == 2026).findFirst().orElseThrow();
    WorkCalendar calendar = calendar(2026);
    year.days()
        .forEach(
            d -> {
              add(calendar, d.date().toString());
              calendar.getSpec().days.get(calendar.getSpec().days.size() - 1).isOffDay =
                  d.isOffDay();
            });
    return calendar;
  }

  private static void add(WorkCalendar calendar, String date) {
    WorkCalendarSpec.Day day = new WorkCalendarSpec.Day();
    day.name = "春节";
    day.date = date;
    day.isOffDay = true;
    calendar.getSpec().days.add(day);
  }
}
