package dev.govcloud.core.usage;

import dev.govcloud.api.usage.UsageReportSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The month of a report and the instants at which samples are due: the same for whoever asks, so
 * that none is counted twice.
 *
 * @param from its first instant
 * @param end the first instant after it
 * @param every between two samples
 */
public record Month(Instant from, Instant end, Duration every) {
  /** The longest stretch that is asked for at once. */
  private static final Duration STRETCH = Duration.ofHours(6);

  /** Figures of the present moment are not all there yet. */
  private static final Duration LAG = Duration.ofMinutes(1);

  /** Whoever measures may be away when a month ends: he is waited for this long. */
  private static final Duration GRACE = Duration.ofDays(1);

  /** Of a report. */
  public static Month of(UsageReportSpec spec) {
    ZoneId zone = ZoneId.of(spec.zone);
    return new Month(
        LocalDate.parse(spec.from).atStartOfDay(zone).toInstant(),
        LocalDate.parse(spec.to).plusDays(1).atStartOfDay(zone).toInstant(),
        Duration.ofMinutes(spec.everyMinutes));
  }

  /** The last instant at which a sample is due, at or before one; it may lie before the month. */
  Instant due(Instant by) {
    long step = every.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(by.toEpochMilli(), step) * step);
  }

  /** How many samples are due after one instant and until another. */
  long due(Instant after, Instant until) {
    long step = every.toMillis();
    return Math.max(
        0, Math.floorDiv(until.toEpochMilli(), step) - Math.floorDiv(after.toEpochMilli(), step));
  }

  /** The last sample of the month. */
  Instant last() {
    return due(end.minusMillis(1));
  }

  /** Until when samples are to be asked for now, after those until some instant. */
  public Instant next(Instant sampledUntil, Instant now) {
    Instant known = due(now.minus(LAG));
    Instant stretch = due(sampledUntil.plus(STRETCH));
    Instant first = known.isBefore(last()) ? known : last();
    return first.isBefore(stretch) ? first : stretch;
  }

  /** How long until the next sample can be asked for. */
  public Duration untilNext(Instant now) {
    return Duration.between(now, due(now.minus(LAG)).plus(every).plus(LAG));
  }

  /** Whether the report is to be closed: all was asked for, or it was waited for long enough. */
  public boolean over(Instant sampledUntil, Instant now) {
    boolean all = !sampledUntil.isBefore(last());
    return !now.isBefore(end) && (all || !now.isBefore(end.plus(GRACE)));
  }
}
