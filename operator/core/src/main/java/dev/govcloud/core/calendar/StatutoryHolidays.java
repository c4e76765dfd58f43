package dev.govcloud.core.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The thirteen statutory days of a year (全国年节及纪念日放假办法, revision of 2024), for years whose notice is
 * not loaded: the days exchanged around them are unknown.
 */
final class StatutoryHolidays {
  private static final int QINGMING_MONTH = 4;

  private StatutoryHolidays() {}

  static Map<LocalDate, String> of(int year) {
    Map<LocalDate, String> days = new LinkedHashMap<>();
    days.put(LocalDate.of(year, 1, 1), "元旦");
    LocalDate newYear = lunar(year, 1, 1);
    for (int i = -1; i <= 2; i++) {
      days.put(newYear.plusDays(i), "春节");
    }
    days.put(qingming(year), "清明节");
    days.put(LocalDate.of(year, 5, 1), "劳动节");
    days.put(LocalDate.of(year, 5, 2), "劳动节");
    days.put(lunar(year, 5, 5), "端午节");
    days.put(lunar(year, 8, 15), "中秋节");
    for (int day = 1; day <= 3; day++) {
      days.put(LocalDate.of(year, 10, day), "国庆节");
    }
    return days;
  }

  private static LocalDate lunar(int year, int month, int day) {
    return date(Lunar.fromYmd(LunarYear.fromYear(year).getYear(), month, day).getSolar());
  }

  private static LocalDate qingming(int year) {
    Lunar spring = Solar.fromYmd(year, QINGMING_MONTH, 5).getLunar();
    return date(spring.getJieQiTable().get("清明"));
  }

  private static LocalDate date(Solar solar) {
    return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
  }
}
