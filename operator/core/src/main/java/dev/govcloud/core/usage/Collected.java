package dev.govcloud.core.usage;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageItem.Measured;
import dev.govcloud.api.usage.UsageReportStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The report of a month with further samples: pure, and each sample counts once, since those until
 * {@code sampledUntil} are in it and those after it are not. What was not seen is a gap in the
 * coverage and nothing else.
 */
public final class Collected {
  public static final String COLLECTING = "Collecting";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PER_MILLE = 1000;
  private static final int PERCENT = 100;
  private static final int TEN = 10;

  private final Month month;
  private final UsageReportStatus status;
  private final Instant after;
  private final Instant until;
  private final Map<Allocated, UsageItem> counted = new HashMap<>();

  private Collected(Month month, UsageReportStatus before, Instant until) {
    this.month = month;
    this.status =
        before == null
            ? new UsageReportStatus()
            : MAPPER.convertValue(MAPPER.valueToTree(before), UsageReportStatus.class);
    this.after = sampledUntil(month, before);
    this.until = until;
  }

  /** Until when samples are in a report; the begin of its month where none is. */
  public static Instant sampledUntil(Month month, UsageReportStatus status) {
    return status == null || status.sampledUntil == null
        ? month.due(month.from().minusMillis(1))
        : Instant.parse(status.sampledUntil);
  }

  /**
   * The report with the samples until an instant.
   *
   * @param before the report so far; null at first, and left as it is
   * @param allocated what is allocated now
   * @param samples what was seen; those that are in it already, or come later, are left out
   * @param until the last instant that was asked for
   */
  public static UsageReportStatus with(
      Month month,
      UsageReportStatus before,
      Collection<Allocated> allocated,
      Collection<Sample> samples,
      Instant until) {
    return new Collected(month, before, until).with(allocated, samples);
  }

  /**
   * The report of a month that is over: what could not be asked for until its end is a gap, so that
   * a month of which only the begin was seen is not judged by that.
   */
  public static UsageReportStatus whole(
      Month month, UsageReportStatus before, Collection<Allocated> allocated) {
    Instant last = month.last();
    return sampledUntil(month, before).isBefore(last)
        ? with(month, before, allocated, List.of(), last)
        : before;
  }

  private UsageReportStatus with(Collection<Allocated> allocated, Collection<Sample> samples) {
    boolean first = status.sampledUntil == null;
    List<String> known = status.items.stream().map(i -> i.request).distinct().toList();
    status.omitted = null;
    for (Allocated a : allocated) {
      boolean fromTheHandOver = first || !known.contains(a.request());
      count(a, fromTheHandOver ? a.since() : after);
    }
    status.items.stream()
        .filter(i -> i.until == null && counted.values().stream().noneMatch(c -> c == i))
        .forEach(i -> i.until = after.toString());
    add(samples);
    status.state = COLLECTING;
    status.sampledUntil = until.toString();
    status.items.forEach(i -> i.measured.forEach(Collected::figures));
    status.coveragePercent = coverage(status.items);
    return status;
  }

  private void count(Allocated line, Instant since) {
    Instant from = since.isBefore(month.from()) ? month.from() : since;
    if (from.isAfter(until)) {
      return;
    }
    Optional<UsageItem> there = status.items.stream().filter(i -> isOf(i, line)).findFirst();
    if (there.isEmpty() && status.items.size() >= UsageReportStatus.MOST_ITEMS) {
      status.omitted = status.omitted == null ? 1 : status.omitted + 1;
      return;
    }
    UsageItem item = there.orElseGet(() -> anew(line, from));
    item.until = null;
    line.exempt().ifPresent(e -> item.exempt = e);
    new TreeMap<>(line.each()).forEach((measure, each) -> amount(item, measure, each, line));
    Instant begun = Instant.parse(item.since).minusMillis(1);
    Instant counts = begun.isAfter(after) ? begun : after;
    item.measured.forEach(m -> m.due += month.due(counts, until) * m.count);
    counted.put(line, item);
  }

  private static boolean isOf(UsageItem item, Allocated line) {
    return item.request.equals(line.request())
        && item.kind.equals(line.kind())
        && item.name.equals(line.name());
  }

  private UsageItem anew(Allocated line, Instant since) {
    UsageItem item = new UsageItem();
    item.request = line.request();
    item.kind = line.kind();
    item.name = line.name();
    item.since = since.toString();
    status.items.add(item);
    return item;
  }

  private void amount(UsageItem item, Measure measure, Long each, Allocated line) {
    Optional<Measured> there =
        item.measured.stream().filter(m -> measure.label().equals(m.measure)).findFirst();
    Measured m = there.orElseGet(() -> anew(item, measure));
    boolean changed = !each.equals(m.each) || !Objects.equals(line.count(), m.count);
    if (there.isPresent() && changed) {
      item.changedAt = until.toString();
    }
    m.each = each;
    m.count = line.count();
  }

  private static Measured anew(UsageItem item, Measure measure) {
    Measured m = new Measured();
    m.measure = measure.label();
    m.unit = measure.unit();
    m.due = 0L;
    m.seen = 0L;
    m.sum = 0L;
    m.peak = 0L;
    item.measured.add(m);
    return m;
  }

  private void add(Collection<Sample> samples) {
    Map<String, UsageItem> byObject = new HashMap<>();
    counted.forEach((line, item) -> byObject.put(line.objects(), item));
    Map<Measured, Sketch> sketches = new HashMap<>();
    samples.stream()
        .filter(s -> s.at().isAfter(after) && !s.at().isAfter(until) && s.used() >= 0)
        .forEach(
            s ->
                Allocated.objects(s).stream()
                    .map(byObject::get)
                    .filter(Objects::nonNull)
                    .forEach(item -> add(s, item, sketches)));
    sketches.forEach((m, sketch) -> m.sketch = sketch.text());
  }

  private static void add(Sample s, UsageItem item, Map<Measured, Sketch> sketches) {
    if (s.at().isBefore(Instant.parse(item.since))) {
      return;
    }
    item.measured.stream()
        .filter(m -> s.measure().label().equals(m.measure))
        .forEach(
            m -> {
              double allocated = (double) m.each * s.measure().ofUnit();
              long share = Math.round(s.used() * PER_MILLE / allocated);
              m.seen += 1;
              m.sum += share;
              m.peak = Math.max(m.peak, share);
              sketches.computeIfAbsent(m, x -> Sketch.of(x.sketch)).add(share);
            });
  }

  private static void figures(Measured m) {
    m.coveragePercent = coverage(m.seen, m.due);
    if (m.seen > 0) {
      m.averagePercent = (int) Math.round((double) m.sum / m.seen / TEN);
      m.maximumPercent = (int) Math.round((double) m.peak / TEN);
      m.p95Percent = Math.min(Sketch.of(m.sketch).p95(), m.maximumPercent);
    }
  }

  private static Integer coverage(List<UsageItem> items) {
    long due = items.stream().flatMap(i -> i.measured.stream()).mapToLong(m -> m.due).sum();
    long seen =
        items.stream()
            .flatMap(i -> i.measured.stream())
            .mapToLong(m -> Math.min(m.seen, m.due))
            .sum();
    return due == 0 ? null : coverage(seen, due);
  }

  private static int coverage(long seen, long due) {
    return due == 0 ? 0 : (int) Math.min(PERCENT, seen * PERCENT / due);
  }
}
