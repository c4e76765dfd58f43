package dev.govcloud.runtime.status;

import dev.govcloud.api.policy.PolicyUsage;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.time.Instant;
import java.util.List;

/** What the status of a use report says of itself. */
public final class ReportStatus {
  private ReportStatus() {}

  /** Samples are taken. */
  public static void sampling(UsageReport report, UsageReportStatus next, Instant now) {
    set(report, next, true, Reason.SAMPLING, Reason.SAMPLING.meaning(), now);
  }

  /** Nothing was learnt, and why. */
  public static void notSampled(
      UsageReport report, UsageReportStatus next, PolicyUsage by, String why, Instant now) {
    String where = by.prometheus == null ? "an empty spec.usage.prometheus" : by.prometheus;
    set(
        report,
        next,
        false,
        Reason.NOT_SAMPLED,
        "Prometheus at "
            + where
            + " (spec.usage.prometheus of CloudPolicy default) was asked for what was used since "
            + (next.sampledUntil == null ? report.getSpec().from : next.sampledUntil)
            + " and did not answer: "
            + why
            + ". It is asked again; what it then still knows is not lost.",
        now);
  }

  /** The month is over. */
  public static void closed(UsageReport report, UsageReportStatus next, Instant now) {
    set(report, next, true, Reason.MONTH_CLOSED, Reason.MONTH_CLOSED.meaning(), now);
  }

  private static void set(
      UsageReport report,
      UsageReportStatus next,
      boolean ready,
      Reason reason,
      String message,
      Instant now) {
    ConditionList list =
        new ConditionList(
            report.getStatus() == null ? List.of() : report.getStatus().conditions,
            report.getMetadata().getGeneration(),
            now);
    list.set(ConditionType.READY, ready, reason, message);
    next.conditions = list.all();
    next.observedGeneration = report.getMetadata().getGeneration();
  }
}
