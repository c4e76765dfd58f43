package dev.govcloud.core.regulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How often a duty is owed: once in each term of the calendar. */
public enum Term {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private static final int MONTHS_OF_A_YEAR = 12;

  private final int months;

  Term(int months) {
    this.months = months;
  }

  /**
   * One term.
   *
   * @param label as people write it: 2026-03, 2026-Q1, 2026-H1, 2026
   * @param from its first day
   * @param to its last day
   */
  public record Span(String label, LocalDate from, LocalDate to) {
    /** How many days it has. */
    public int days() {
      return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  /** The term that a day is in. */
  public Span around(LocalDate day) {
    int number = (day.getMonthValue() - 1) / months;
    LocalDate from = LocalDate.of(day.getYear(), number * months + 1, 1);
    return new Span(label(from, number + 1), from, from.plusMonths(months).minusDays(1));
  }

  private String label(LocalDate from, int number) {
    String letter = months == 3 ? "-Q" : "-H";
    if (months == 1) {
      return String.format(Locale.ROOT, "%d-%02d", from.getYear(), number);
    }
    return from.getYear() + (months == MONTHS_OF_A_YEAR ? "" : letter + number);
  }
}
