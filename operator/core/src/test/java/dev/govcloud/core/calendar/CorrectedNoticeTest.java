package dev.govcloud.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.core.calendar.CalendarYear.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a notice is worth that comes late, comes twice, or is none. */
class CorrectedNoticeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant BEFORE_SPRING = Instant.parse("2026-02-13T02:00:00Z");
  private final List<CalendarYear> bundled = CalendarFile.bundled();
  private final WorkingCalendar calendar = WorkingCalendar.of(SHANGHAI, bundled);

  @Test
  void twoMoreDaysOffMoveTheEndAndTheVersion() {
    CalendarYear longer = year2026With(off("2026-02-24"), off("2026-02-25"));
    WorkingCalendar corrected = calendar.with(List.of(longer));
    assertThat(end(calendar, 3).dueDate()).isEqualTo("2026-02-25");
    assertThat(end(corrected, 3).dueDate()).isEqualTo("2026-02-27");
    assertThat(corrected.version()).isNotEqualTo(calendar.version());
    assertThat(end(corrected, 3).provisional()).isFalse();
    assertThat(corrected.with(List.of(of(2026))).version())
        .as("the correction is taken back")
        .isEqualTo(calendar.version());
  }

  @Test
  void fewerDaysOffAreAnotherVersionToo() {
    CalendarYear shorter = year2026Without("2026-02-23");
    WorkingCalendar corrected = calendar.with(List.of(shorter));
    assertThat(end(corrected, 3).dueDate()).isBefore(end(calendar, 3).dueDate());
    assertThat(corrected.version()).isNotEqualTo(calendar.version());
  }

  @Test
  void whatDoesNotChangeTheCountIsNoOtherVersion() {
    List<Day> reversed = new ArrayList<>(of(2026).days());
    Collections.reverse(reversed);
    List<Day> renamed =
        reversed.stream().map(d -> new Day("holiday", d.date(), d.isOffDay())).toList();
    CalendarYear same = new CalendarYear(2026, List.of("https://elsewhere.example"), renamed);
    assertThat(calendar.with(List.of(same)).version()).isEqualTo(calendar.version());
  }

  @Test
  void aZoneAndAYearMoreAreOtherVersions() {
    assertThat(WorkingCalendar.of(ZoneId.of("Asia/Urumqi"), bundled).version())
        .isNotEqualTo(calendar.version());
    CalendarYear bare = new CalendarYear(2027, List.of(), List.of());
    assertThat(calendar.with(List.of(bare)).version()).isNotEqualTo(calendar.version());
  }

  /** New Year of 2027 may be exchanged for days of December 2026: the later notice knows better. */
  @Test
  void aLaterNoticeSaysWhatItsDaysInTheYearBeforeAre() {
    CalendarYear next = new CalendarYear(2027, List.of(), List.of(off("2026-12-31")));
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-31"))).isTrue();
    WorkingCalendar with = calendar.with(List.of(next));
    assertThat(with.isWorkingDay(LocalDate.parse("2026-12-31"))).isFalse();
    assertThat(with.version()).isNotEqualTo(calendar.version());
  }

  @Test
  void anEndIsProvisionalWhereTheYearHasNoNotice() {
    Instant event = Instant.parse("2026-12-30T02:00:00Z");
    Deadlines before = new Deadlines(calendar, CountingRules.DEFAULT);
    assertThat(before.workingDays(event, 1).provisional()).isFalse();
    assertThat(before.workingDays(event, 2).provisional()).isTrue();
    assertThat(before.workingDays(event, 2).dueDate()).isEqualTo("2027-01-04");
    assertThat(before.calendarDays(event, 30).provisional()).isTrue();
    assertThat(before.calendarDays(event, 1).dueDate()).isEqualTo("2026-12-31");
  }

  @Test
  void aNoticeTakesDaysOfTheYearsBesideItAndEachOnce() {
    Notice notice = new Notice(2027);
    assertThat(notice.add("元旦", "2026-12-31", true)).isEmpty();
    assertThat(notice.add("元旦", "2028-01-01", true)).isEmpty();
    assertThat(notice.add("元旦", "2025-12-31", true).orElseThrow().what()).contains("not near");
    assertThat(notice.add("元旦", "2026-12-31", true).orElseThrow().what())
        .isEqualTo("is given twice");
    assertThat(notice.year(List.of()).days()).hasSize(2);
  }

  @Test
  void aFaultInAFileIsFoundInItsLine() {
    String file =
        """
        {"year": 2027, "papers": [],
         "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-04", "isOffDay": false}]}
        """;
    assertThatThrownBy(() -> CalendarFile.parse("2027.json", file))
        .hasMessageStartingWith("2027.json, line 3: 2027-01-04 is no rest day");
    assertThatThrownBy(() -> CalendarFile.parse("2027.json", file.replace("isOffDay", "off")))
        .hasMessageStartingWith("2027.json, line 2: field off is unknown");
    assertThatThrownBy(
            () ->
                CalendarFile.parse(
                    "2027.json", "{\"year\": 2027, \"papers\": [], \"days\": [null]}"))
        .hasMessageStartingWith("2027.json, line 1: a day lacks name");
  }

  @Test
  void aDayHasTheNameOfItsHolidayAndDaysAreCountedBackToo() {
    assertThat(calendar.nameOf(LocalDate.parse("2026-02-17"))).contains("春节");
    assertThat(calendar.nameOf(LocalDate.parse("2026-02-14"))).as("worked").contains("春节");
    assertThat(calendar.nameOf(LocalDate.parse("2026-03-02"))).isEmpty();
    assertThat(calendar.nameOf(LocalDate.parse("2027-06-09"))).contains("端午节");
    assertThat(calendar.nameOf(LocalDate.parse("2027-06-10"))).isEmpty();
    assertThat(calendar.minusWorkingDays(LocalDate.parse("2026-02-25"), 2)).isEqualTo("2026-02-14");
    assertThat(calendar.plusWorkingDays(LocalDate.parse("2026-02-17"), 0)).isEqualTo("2026-02-17");
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.EPOCH, -1))
        .hasMessageContaining("must not be negative: -1");
  }

  @Test
  void whatIsBundledHasItsStatutoryDays() {
    assertThat(bundled).extracting(CalendarYear::year).containsExactly(2024, 2025, 2026);
    for (CalendarYear year : bundled) {
      Notice notice = new Notice(year.year());
      year.days().forEach(d -> notice.add(d.name(), d.date().toString(), d.isOffDay()));
      assertThat(notice.lacks()).as("%d", year.year()).isEmpty();
    }
  }

  @Test
  void theYearsBeforeTheStatuteOfTodayAreNotMeasuredByIt() {
    Notice old = new Notice(2024);
    old.add("元旦", "2024-01-01", true);
    assertThat(old.lacks()).isEmpty();
    assertThat(new Notice(2024).lacks()).as("empty is empty").isPresent();
    Notice first = new Notice(2025);
    first.add("元旦", "2025-01-01", true);
    assertThat(first.lacks())
        .hasValueSatisfying(
            p ->
                assertThat(p.what())
                    .startsWith("lacks the days off 2025-01-28 春节, 2025-01-29 春节")
                    .doesNotContain("元旦"));
  }

  @Test
  void aNoticeHasAtMostFortyDaysOffAndTwelveThatAreWorked() {
    assertThat(with(40, 0).lacks()).isEmpty();
    assertThat(with(41, 0).lacks())
        .hasValueSatisfying(
            p -> assertThat(p.what()).isEqualTo("has 41 days off and 0 rest days that are worked"));
    assertThat(with(40, 12).lacks()).isEmpty();
    assertThat(with(40, 13).lacks())
        .hasValueSatisfying(
            p ->
                assertThat(p.what()).isEqualTo("has 40 days off and 13 rest days that are worked"));
  }

  /** The first days of 2024 off, and so many of its Saturdays from summer on worked. */
  private static Notice with(int off, int worked) {
    Notice notice = new Notice(2024);
    for (int day = 0; day < off; day++) {
      notice.add("off", LocalDate.of(2024, 1, 1).plusDays(day).toString(), true);
    }
    for (int week = 0; week < worked; week++) {
      notice.add("worked", LocalDate.of(2024, 7, 6).plusWeeks(week).toString(), false);
    }
    return notice;
  }

  @Test
  void theStatutoryDaysAreKnownForEveryYearThatACalendarCanBeOf() {
    for (int year = 2000; year < 2200; year++) {
      int of = year;
      assertThatCode(() -> new Notice(of).lacks()).doesNotThrowAnyException();
      assertThat(StatutoryHolidays.of(year).keySet()).allMatch(d -> d.getYear() == of);
      assertThat(StatutoryHolidays.of(year)).hasSizeBetween(12, 13);
    }
  }

  private Deadline end(WorkingCalendar in, int days) {
    return new Deadlines(in, CountingRules.DEFAULT).workingDays(BEFORE_SPRING, days);
  }

  private CalendarYear of(int year) {
    return bundled.stream().filter(y -> y.year() == year).findFirst().orElseThrow();
  }

  private CalendarYear year2026With(Day... more) {
    List<Day> days = Stream.concat(of(2026).days().stream(), Stream.of(more)).toList();
    return new CalendarYear(2026, List.of(), days);
  }

  private CalendarYear year2026Without(String date) {
    List<Day> days =
        of(2026).days().stream().filter(d -> !d.date().toString().equals(date)).toList();
    return new CalendarYear(2026, List.of(), days);
  }

  private static Day off(String date) {
    return new Day("春节", LocalDate.parse(date), true);
  }
}
