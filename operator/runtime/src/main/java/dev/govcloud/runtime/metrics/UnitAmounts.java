package dev.govcloud.runtime.metrics;

import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The four numbers of article 14 by unit: twelve series for each, however many requests it has. */
final class UnitAmounts {
  private static final List<String> NUMBERS = List.of("requested", "approved", "allocated", "used");
  private static final List<String> RESOURCES = List.of("vcpu", "memory_gib", "storage_gib");

  private final MultiGauge gauge;

  UnitAmounts(MeterRegistry registry) {
    gauge =
        MultiGauge.builder("govcloud.resources")
            .description(
                "Of all requests of a unit that are not closed: vcpu, memory_gib or storage_gib"
                    + " requested, approved, allocated and used.")
            .register(registry);
  }

  /** The numbers of one request, in the order of the names above; short, since there are many. */
  static long[] of(FourNumbers four) {
    return four == null
        ? new long[NUMBERS.size() * RESOURCES.size()]
        : Stream.of(four.requested, four.approved, four.allocated, four.used)
            .flatMapToLong(a -> Arrays.stream(values(a)))
            .toArray();
  }

  private static long[] values(Amounts a) {
    return a == null ? new long[RESOURCES.size()] : new long[] {a.vcpu, a.memoryGiB, a.storageGiB};
  }

  /** Shows the sums by namespace of the unit. */
  void show(Stream<Map.Entry<String, long[]>> requests) {
    Map<String, long[]> sums = new TreeMap<>();
    requests.forEach(r -> sums.merge(r.getKey(), r.getValue(), UnitAmounts::plus));
    gauge.register(
        sums.entrySet().stream()
            .<MultiGauge.Row<?>>flatMap(e -> rows(e.getKey(), e.getValue()))
            .toList(),
        true);
  }

  private static long[] plus(long[] a, long[] b) {
    long[] sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  private static Stream<MultiGauge.Row<Number>> rows(String namespace, long[] sums) {
    Stream.Builder<MultiGauge.Row<Number>> rows = Stream.builder();
    for (int i = 0; i < sums.length; i++) {
      Tags tags =
          Tags.of(
              "namespace",
              namespace,
              "number",
              NUMBERS.get(i / RESOURCES.size()),
              "resource",
              RESOURCES.get(i % RESOURCES.size()));
      rows.add(MultiGauge.Row.of(tags, sums[i]));
    }
    return rows.build();
  }
}
