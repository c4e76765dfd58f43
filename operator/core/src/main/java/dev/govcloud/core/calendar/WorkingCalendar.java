package dev.govcloud.core.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are worked in China: the week, the holidays, and the rest days worked in exchange.
 * This class is immutable and thread-safe.
 */
public final class WorkingCalendar {
  private final ZoneId zone;
  private final TreeMap<Integer, CalendarYear> years;
  private final String version;
  private final Map<LocalDate, CalendarYear.Day> days = new HashMap<>();
  private final Map<Integer, Map<LocalDate, String>> statutory = new ConcurrentHashMap<>();

  private WorkingCalendar(ZoneId zone, TreeMap<Integer, CalendarYear> years) {
    this.zone = zone;
    this.years = years;
    years.values().forEach(y -> y.days().forEach(d -> days.put(d.date(), d)));
    this.version = digest(zone + " " + years.keySet() + " " + counted());
  }

  /** All notices merged; a later one for the same year replaces the earlier: a correction. */
  public static WorkingCalendar of(ZoneId zone, Collection<CalendarYear> years) {
    TreeMap<Integer, CalendarYear> byYear = new TreeMap<>();
    years.forEach(y -> byYear.put(y.year(), y));
    return new WorkingCalendar(zone, byYear);
  }

  /** This calendar with more notices. */
  public WorkingCalendar with(Collection<CalendarYear> more) {
    List<CalendarYear> all = new ArrayList<>(years.values());
    all.addAll(more);
    return of(zone, all);
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether a day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    CalendarYear.Day named = days.get(day);
    if (named != null) {
      return !named.isOffDay();
    }
    boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    return !weekend && (covers(day.getYear()) || !statutory(day.getYear()).containsKey(day));
  }

  /** The holiday a day belongs to, also for a day worked in exchange. */
  public Optional<String> nameOf(LocalDate day) {
    CalendarYear.Day named = days.get(day);
    if (named != null) {
      return Optional.of(named.name());
    }
    return covers(day.getYear())
        ? Optional.empty()
        : Optional.ofNullable(statutory(day.getYear()).get(day));
  }

  /** The n-th working day after an event; the event's own day is not counted (rule A1). */
  public LocalDate plusWorkingDays(LocalDate eventDay, int n) {
    return step(eventDay, n, 1);
  }

  /** The n-th working day before a day. */
  public LocalDate minusWorkingDays(LocalDate day, int n) {
    return step(day, n, -1);
  }

  private LocalDate step(LocalDate from, int n, int direction) {
    if (n < 0) {
      throw new IllegalArgumentException("working days must not be negative: " + n);
    }
    LocalDate day = from;
    for (int left = n; left > 0; ) {
      day = day.plusDays(direction);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /** How many working days lie after the first day, up to and with the second. */
  public int workingDaysBetween(LocalDate exclusiveFrom, LocalDate inclusiveTo) {
    int count = 0;
    for (LocalDate d = exclusiveFrom.plusDays(1); !d.isAfter(inclusiveTo); d = d.plusDays(1)) {
      count += isWorkingDay(d) ? 1 : 0;
    }
    return count;
  }

  /** The day itself if it is worked, else the next that is. */
  public LocalDate onOrNextWorkingDay(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  /** Whether a notice for the year is loaded. */
  public boolean covers(int year) {
    return years.containsKey(year);
  }

  /** Whether a span touches a year without a notice (rule A27). */
  public boolean isProvisional(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!covers(year)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A short digest of what is counted with: the zone, the years that have a notice, and each day
   * that differs from the ordinary week. A notice loaded once more, its days in another order or
   * its holidays called otherwise, is no other calendar.
   */
  public String version() {
    return version;
  }

  private TreeMap<LocalDate, Boolean> counted() {
    TreeMap<LocalDate, Boolean> counted = new TreeMap<>();
    days.forEach((date, day) -> counted.put(date, day.isOffDay()));
    return counted;
  }

  private static String digest(String data) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<LocalDate, String> statutory(int year) {
    return statutory.computeIfAbsent(year, StatutoryHolidays::of);
  }
}
