package dev.govcloud.core.usage;

import static dev.govcloud.core.usage.Classification.EXEMPT;
import static dev.govcloud.core.usage.Classification.IDLE;
import static dev.govcloud.core.usage.Classification.NORMAL;
import static dev.govcloud.core.usage.Classification.NO_DATA;
import static dev.govcloud.core.usage.Classification.OVER_PROVISIONED;
import static dev.govcloud.core.usage.Classification.UNDER_PROVISIONED;

import dev.govcloud.api.policy.PolicyUsage;
import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageItem.Measured;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an item of a closed month was used, and what is advised: only a suggestion, since nothing is
 * taken from a unit without its own application (rule A20).
 */
final class Judgement {
  private static final int TEN = 10;

  private final PolicyUsage by;
  private final Month month;

  Judgement(PolicyUsage by, Month month) {
    this.by = by;
    this.month = month;
  }

  /** Writes class, reason and advice into an item. */
  void of(UsageItem item) {
    Classification found = classify(item);
    item.classification = found.label();
    if (found == IDLE || found == OVER_PROVISIONED || found == UNDER_PROVISIONED) {
      item.measured.forEach(m -> advise(m, found));
    }
  }

  private Classification classify(UsageItem item) {
    if (item.measured.stream().anyMatch(m -> m.coveragePercent < by.leastCoveragePercent)) {
      return because(item, NO_DATA, coverage(item));
    }
    if (item.measured.stream().anyMatch(this::under)) {
      return because(item, UNDER_PROVISIONED, figures(item));
    }
    Optional<String> exempt = exempt(item);
    if (exempt.isPresent()) {
      return because(item, EXEMPT, exempt.get());
    }
    if (item.measured.stream().allMatch(this::idle)) {
      return because(item, IDLE, figures(item));
    }
    return because(
        item,
        item.measured.stream().anyMatch(this::over) ? OVER_PROVISIONED : NORMAL,
        figures(item));
  }

  private static Classification because(UsageItem item, Classification found, String reason) {
    item.reason = reason;
    return found;
  }

  private String coverage(UsageItem item) {
    return item.measured.stream()
            .map(m -> m.measure + " " + m.seen + " of " + m.due)
            .collect(Collectors.joining(", "))
        + " samples; nothing is said of fewer than "
        + by.leastCoveragePercent
        + " %, and what was not seen is not idle";
  }

  private static String figures(UsageItem item) {
    return item.measured.stream()
        .map(
            m ->
                m.measure
                    + " average "
                    + m.averagePercent
                    + " %, P95 "
                    + m.p95Percent
                    + " %, maximum "
                    + m.maximumPercent
                    + " %")
        .collect(Collectors.joining("; "));
  }

  private Optional<String> exempt(UsageItem item) {
    if (Allocated.ON_TRIAL.equals(item.exempt)) {
      return Optional.of("it was on trial in the month");
    }
    if (item.exempt != null) {
      return Optional.of("the number of its machines follows the need");
    }
    if (item.changedAt != null) {
      return Optional.of("its amount was changed in the month, by " + item.changedAt);
    }
    if (item.until != null) {
      return Optional.of("it was given back in the month, by " + item.until);
    }
    return Instant.parse(item.since).isAfter(month.from())
        ? Optional.of("it was there for less than the month, since " + item.since)
        : Optional.empty();
  }

  private static boolean storage(Measured m) {
    return Measure.of(m.measure).filter(Measure::storage).isPresent();
  }

  private static boolean averageBelow(Measured m, int percent) {
    return m.sum < m.seen * percent * TEN;
  }

  private static boolean alwaysBelow(Measured m, int percent) {
    return m.peak < (long) percent * TEN;
  }

  private boolean under(Measured m) {
    return storage(m)
        ? !alwaysBelow(m, by.storageHighPercent)
        : m.p95Percent >= by.underP95Percent || !alwaysBelow(m, by.underMaximumPercent);
  }

  /** Processors and memory both hardly used; an empty volume is too large, which is not idle. */
  private boolean idle(Measured m) {
    if (storage(m)) {
      return false;
    }
    return Measure.HOST_MEMORY.label().equals(m.measure)
        ? averageBelow(m, by.idleMemoryAveragePercent)
        : averageBelow(m, by.idleAveragePercent) && alwaysBelow(m, by.idleMaximumPercent);
  }

  private boolean over(Measured m) {
    return storage(m)
        ? alwaysBelow(m, by.storageLowPercent)
        : averageBelow(m, by.overAveragePercent) && alwaysBelow(m, by.overMaximumPercent);
  }

  /** The least that would have held 95 of 100 samples within the target. */
  private void advise(Measured m, Classification found) {
    long least = Measure.of(m.measure).map(Measure::least).orElse(1L);
    long need = Math.max(least, ceil(m.each * m.p95Percent, by.targetP95Percent));
    boolean more = found == UNDER_PROVISIONED && under(m) && need > m.each;
    boolean less = found != UNDER_PROVISIONED && (over(m) || idle(m)) && need < m.each;
    if (more || less) {
      m.advised = need;
      m.saving = (m.each - need) * m.count;
    }
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
