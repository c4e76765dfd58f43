package dev.govcloud.cli.report;

import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageItem.Measured;
import dev.govcloud.api.usage.UsageReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * One measure of one item of one unit: a row of the use table.
 *
 * @param unit whose it is
 * @param item the line of the application
 * @param measured what was measured of it
 */
public record Use(String unit, UsageItem item, Measured measured) {

  /** The rows of a report. */
  public static Stream<Use> of(UsageReport report) {
    return report.getStatus() == null
        ? Stream.empty()
        : report.getStatus().items.stream()
            .flatMap(
                i ->
                    i.measured.stream()
                        .map(m -> new Use(report.getMetadata().getNamespace(), i, m)));
  }

  /** The rows of several. */
  public static List<Use> of(List<UsageReport> reports) {
    return reports.stream().flatMap(Use::of).toList();
  }

  /** What is allocated over all machines or volumes of it. */
  public String allocated() {
    return measured.count == 1
        ? measured.each + " " + measured.unit
        : measured.count + " x " + measured.each + " " + measured.unit;
  }

  /** What is advised for each of them instead; empty where nothing is. */
  public String advised() {
    return measured.advised == null ? "" : measured.advised + " " + measured.unit;
  }

  /** Its name among the others of its unit. */
  public String name() {
    return item.request + "/" + item.name;
  }

  static String percent(Integer value) {
    return value == null ? "–" : value + " %";
  }
}
