package dev.govcloud.core.usage;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageReportSpec;
import dev.govcloud.api.usage.UsageReportStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A month whose use is played: hosts of 8 vCPU and 16 GiB, measured every hour. */
final class Played {
  static final double GIB = 1L << 30;
  final Month month;
  final List<Allocated> allocated = new ArrayList<>();
  private final List<ToDoubleFunction<Instant>> processors = new ArrayList<>();
  private final List<ToDoubleFunction<Instant>> memory = new ArrayList<>();
  UsageReportStatus status;

  Played(String first, String last) {
    UsageReportSpec spec = new UsageReportSpec();
    spec.month = first.substring(0, 7);
    spec.from = first;
    spec.to = last;
    spec.zone = "Asia/Shanghai";
    spec.everyMinutes = 60;
    month = Month.of(spec);
  }

  static Played march() {
    return new Played("2026-03-01", "2026-03-31");
  }

  /** A line of one host; a share of NaN is no sample. */
  Played host(
      String name, ToDoubleFunction<Instant> ofProcessors, ToDoubleFunction<Instant> ofMemory) {
    return host(line(name, 8, 1, Optional.empty(), "2026-01-10T00:00:00Z"), ofProcessors, ofMemory);
  }

  Played host(
      Allocated line, ToDoubleFunction<Instant> ofProcessors, ToDoubleFunction<Instant> ofMemory) {
    allocated.add(line);
    processors.add(ofProcessors);
    memory.add(ofMemory);
    return this;
  }

  static Allocated line(String name, long vcpu, int count, Optional<String> exempt, String since) {
    return new Allocated(
        "bus",
        "gc-bus",
        "Host",
        name,
        true,
        count,
        Map.of(Measure.HOST_PROCESSORS, vcpu, Measure.HOST_MEMORY, 16L),
        exempt,
        Instant.parse(since));
  }

  static ToDoubleFunction<Instant> always(double share) {
    return at -> share;
  }

  static ToDoubleFunction<Instant> never() {
    return always(Double.NaN);
  }

  /** Samples until an instant, as one that asks every six hours does. */
  Played until(String instant) {
    Instant now = Instant.parse(instant);
    Instant after = Collected.sampledUntil(month, status);
    for (Instant until = month.next(after, now); until.isAfter(after); ) {
      status = Collected.with(month, status, allocated, samples(after, until), until);
      after = until;
      until = month.next(after, now);
    }
    return this;
  }

  Played wholeMonth() {
    return until(month.end().plus(Duration.ofHours(2)).toString());
  }

  UsageReportStatus close() {
    status = Collected.whole(month, status, allocated);
    Closing.close(
        status,
        month,
        CloudPolicySpec.defaults().usage,
        List.of(),
        month.end().plus(Duration.ofHours(2)));
    return status;
  }

  /** All instants are asked for, those that were before too. */
  List<Sample> samples(Instant after, Instant until) {
    List<Sample> samples = new ArrayList<>();
    Instant first = after.minus(month.every().multipliedBy(5));
    for (Instant at = month.due(first); !at.isAfter(until); at = at.plus(month.every())) {
      for (int i = 0; i < allocated.size(); i++) {
        Allocated line = allocated.get(i);
        for (int n = 1; n <= line.count(); n++) {
          String machine = line.name() + "-" + n;
          double cpu = processors.get(i).applyAsDouble(at);
          double ram = memory.get(i).applyAsDouble(at);
          if (!Double.isNaN(cpu)) {
            double used = cpu * line.each().get(Measure.HOST_PROCESSORS);
            samples.add(new Sample(Measure.HOST_PROCESSORS, line.namespace(), machine, at, used));
          }
          if (!Double.isNaN(ram)) {
            samples.add(
                new Sample(Measure.HOST_MEMORY, line.namespace(), machine, at, ram * 16 * GIB));
          }
        }
      }
    }
    return samples;
  }

  UsageItem item(String name) {
    return status.items.stream().filter(i -> i.name.equals(name)).findFirst().orElseThrow();
  }

  UsageItem.Measured processors(String name) {
    return item(name).measured.get(0);
  }
}
