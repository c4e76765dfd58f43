package dev.govcloud.demo;

import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** Days and what is special about them, in words. */
final class Days {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦",
          "New Year",
          "春节",
          "Spring Festival",
          "清明节",
          "Qingming",
          "劳动节",
          "Labour Day",
          "端午节",
          "Dragon Boat",
          "中秋节",
          "Mid-Autumn",
          "国庆节",
          "National Day");
  final WorkingCalendar calendar = WorkingCalendar.of(ZONE, CalendarFile.bundled());

  /** The day of an instant; 24:00, when periods lapse, belongs to the day that ends with it. */
  static LocalDate day(Instant at) {
    return at.minusNanos(1).atZone(ZONE).toLocalDate();
  }

  /** The date and its weekday. */
  static String date(LocalDate day) {
    return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** What is special about a day: its holiday, or that it is worked in exchange for one. */
  String note(LocalDate day) {
    return calendar
        .nameOf(day)
        .map(n -> calendar.isWorkingDay(day) ? "make-up workday" : ENGLISH.getOrDefault(n, n))
        .orElse("");
  }

  /** The date, its weekday, and what is special about it. */
  String show(LocalDate day) {
    String note = note(day);
    return date(day) + (note.isEmpty() ? "" : " (" + note + ")");
  }
}
