package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.core.usage.Closing;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The parts of the operator that measure use: what makes reports, what fills them, their cache. */
final class Measuring {
  private final boolean served;
  private final ReportMaker maker;
  private final UsageReportReconciler reconciler;

  /** Of a closed report it is enough to know that it is: the years of a platform do not add up. */
  private final PackedStore<UsageReport, Boolean> known =
      new PackedStore<>(r -> true, Measuring::kept);

  Measuring(
      KubernetesClient client,
      Watches watches,
      StatusWriter statuses,
      Timeline timeline,
      BooleanSupplier allRead) {
    served = Served.all(client, "use reports", List.of(UsageReport.class));
    maker = new ReportMaker(watches, known, timeline, served);
    reconciler = new UsageReportReconciler(watches, known, statuses, timeline, allRead);
  }

  private static UsageReport kept(UsageReport report) {
    if (!UsageReportReconciler.closed(report)) {
      return report;
    }
    UsageReport rest = new UsageReport();
    rest.setMetadata(report.getMetadata());
    rest.setSpec(report.getSpec());
    rest.setStatus(new UsageReportStatus());
    rest.getStatus().state = Closing.CLOSED;
    return rest;
  }

  /** Gives what fills reports, and their cache, where the cluster knows the kind. */
  void ifServed(BiConsumer<UsageReportReconciler, PackedStore<UsageReport, Boolean>> told) {
    if (served) {
      told.accept(reconciler, known);
    }
  }

  /** Makes what another makes, and the reports; whichever term begins first is waited for. */
  TermMaker and(TermMaker other) {
    return (namespace, policy, client) ->
        Stream.of(
                other.forUnit(namespace, policy, client), maker.forUnit(namespace, policy, client))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
  }
}
