package dev.govcloud.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar against facts that were worked out by other means. */
class VectorsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final WorkingCalendar calendar = WorkingCalendar.of(SHANGHAI, CalendarFile.bundled());
  private final Deadlines deadlines = new Deadlines(calendar, CountingRules.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "2024-02-08, 2024-02-18, 2024-02-19, 2024-02-21",
    "2024-04-28, 2024-04-30, 2024-05-06, 2024-05-08",
    "2024-09-13, 2024-09-18, 2024-09-19, 2024-09-23",
    "2025-01-24, 2025-01-27, 2025-02-05, 2025-02-07",
    "2025-01-25, 2025-01-27, 2025-02-05, 2025-02-07",
    "2025-01-26, 2025-02-05, 2025-02-06, 2025-02-08",
    "2025-09-26, 2025-09-29, 2025-09-30, 2025-10-10",
    "2025-09-30, 2025-10-10, 2025-10-11, 2025-10-14",
    "2026-02-09, 2026-02-11, 2026-02-12, 2026-02-14",
    "2026-02-13, 2026-02-24, 2026-02-25, 2026-02-27",
    "2026-02-14, 2026-02-25, 2026-02-26, 2026-02-28",
    "2026-02-15, 2026-02-25, 2026-02-26, 2026-02-28",
    "2026-04-30, 2026-05-07, 2026-05-08, 2026-05-11",
    "2026-09-18, 2026-09-21, 2026-09-22, 2026-09-24",
    "2026-09-24, 2026-09-29, 2026-09-30, 2026-10-09",
    "2026-09-30, 2026-10-09, 2026-10-10, 2026-10-13",
    "2026-12-28, 2026-12-30, 2026-12-31, 2027-01-05"
  })
  void workingDaysAfterAnEvent(LocalDate event, LocalDate two, LocalDate three, LocalDate five) {
    assertThat(calendar.plusWorkingDays(event, 2)).isEqualTo(two);
    assertThat(calendar.plusWorkingDays(event, 3)).isEqualTo(three);
    assertThat(calendar.plusWorkingDays(event, 5)).isEqualTo(five);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20, 30, 2026-02-24",
    "2026-09-05, 30, 2026-10-08",
    "2026-02-01, 15, 2026-02-24",
    "2025-09-06, 30, 2025-10-09",
    "2026-09-15, 15, 2026-09-30"
  })
  void theTrialEndRollsToAWorkingDay(LocalDate from, int days, LocalDate end) {
    Instant event = from.atTime(10, 0).atZone(SHANGHAI).toInstant();
    assertThat(deadlines.calendarDays(event, days).dueDate()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 22 18 21 22 21 19 23 22 21 19 21 22",
    "2025, 19 19 21 22 19 20 23 21 23 18 20 23",
    "2026, 21 16 22 21 19 21 23 21 22 18 21 23"
  })
  void workingDaysOfEachMonth(int year, String expected) {
    List<String> counted =
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> YearMonth.of(year, m))
            .map(m -> calendar.workingDaysBetween(m.atDay(1).minusDays(1), m.atEndOfMonth()))
            .map(String::valueOf)
            .toList();
    assertThat(String.join(" ", counted)).isEqualTo(expected);
  }

  @Test
  void eachDayOfThreeYearsKeepsTheProperties() {
    for (LocalDate d = LocalDate.of(2024, 1, 1); d.getYear() < 2027; d = d.plusDays(1)) {
      for (int n = 1; n <= 10; n++) {
        LocalDate due = calendar.plusWorkingDays(d, n);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(d, due)).isEqualTo(n);
        assertThat(calendar.plusWorkingDays(d, n + 1)).isAfter(due);
        assertThat(calendar.plusWorkingDays(d.plusDays(1), n)).isAfterOrEqualTo(due);
      }
    }
  }

  @Test
  void theDayEndsInShanghaiWhateverTheJvmsZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Deadline deadline = deadlines.workingDays(Instant.parse("2026-02-09T15:59:59Z"), 5);
      assertThat(deadline.due()).isEqualTo("2026-02-14T16:00:00Z");
      assertThat(deadlines.workingDays(Instant.parse("2026-02-09T16:00:00Z"), 5).dueDate())
          .isEqualTo("2026-02-24");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aYearWithoutANoticeIsCountedByTheStatuteAndSaysSo() {
    assertThat(StatutoryHolidays.of(2027).keySet())
        .extracting(LocalDate::toString)
        .containsExactlyInAnyOrder(
            "2027-01-01",
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
    Instant event = Instant.parse("2026-12-28T02:00:00Z");
    assertThat(deadlines.workingDays(event, 5).provisional()).isTrue();
    assertThat(deadlines.workingDays(event, 3).provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"year\": 2027, \"papers\": [], \"days\": []} | days is empty",
        "{\"year\": 2027, \"papers\": []} | missing",
        "{\"year\": 2027, \"papers\": [], \"dayz\": []} | dayz is unknown",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\":\"a\",\"date\":\"2027-1-1\",\"isOffDay\":true}]} | is no date",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\":\"a\",\"date\":\"2030-01-01\",\"isOffDay\":true}]} | not near",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\":\"a\",\"date\":\"2027-01-04\",\"isOffDay\":false}]} | no rest day",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\":\"a\",\"date\":\"2027-01-01\"}]} | lacks",
        "{\"year\": 2027 | mend the JSON"
      })
  void aBadFileIsRefusedWholeNamingLineAndCure(String json, String problem) {
    assertThatThrownBy(() -> CalendarFile.parse("2027.json", json))
        .isInstanceOf(CalendarFormatException.class)
        .hasMessageContaining("2027.json, line 1")
        .hasMessageContaining(problem);
  }
}
