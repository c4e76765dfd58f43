package dev.govcloud.core.policy;

import static dev.govcloud.core.policy.Stricter.BOTH;
import static dev.govcloud.core.policy.Stricter.CITY;
import static dev.govcloud.core.policy.Stricter.LARGER;
import static dev.govcloud.core.policy.Stricter.OFFERED_BY_BOTH;
import static dev.govcloud.core.policy.Stricter.SMALLER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Every number and list of a policy, and which of the city's value and a county's holds. A test
 * walks the schema, so that nothing new can be forgotten here.
 */
final class PolicyTable {

  /**
   * One value, or a block whose values belong together.
   *
   * @param path where it stands in the spec
   * @param rule which of two values holds
   */
  record Row(String path, Stricter rule) {
    /** The value in a spec; missing where the spec does not name it. */
    JsonNode in(JsonNode spec) {
      return spec.at("/" + path.replace('.', '/'));
    }

    /** Whether a field is this value or stands within this block. */
    boolean covers(String field) {
      return field.equals(path) || field.startsWith(path + ".") || field.startsWith(path + "[");
    }
  }

  static final List<Row> ROWS =
      List.of(
          // How long somebody has at most, in working days.
          new Row("periods.acceptanceWorkingDays", SMALLER),
          new Row("periods.approvalWorkingDays", SMALLER),
          new Row("periods.trialHandOverWorkingDays", SMALLER),
          new Row("periods.changeApprovalWorkingDays", SMALLER),
          new Row("periods.changeExecutionWorkingDays", SMALLER),
          new Row("periods.terminationReviewWorkingDays", SMALLER),
          new Row("periods.reclaimWorkingDays", SMALLER),
          new Row("periods.finalReviewWorkingDays", SMALLER),
          new Row("periods.extensionReviewWorkingDays", SMALLER),
          // The trial: a narrower range, less beyond its end. The default is brought into the
          // range.
          new Row("trial.minDays", LARGER),
          new Row("trial.maxDays", SMALLER),
          new Row("trial.defaultDays", SMALLER),
          new Row("trial.warnDays", BOTH),
          new Row("trial.graceWorkingDays", SMALLER),
          new Row("trial.extensionMaxDays", SMALLER),
          new Row("trial.extensionMaxCount", SMALLER),
          new Row("trial.extensionNoticeWorkingDays", LARGER),
          // Zone, receipt, close of business, rolling, return: days are counted alike in a city.
          new Row("counting", CITY),
          // A change is major sooner, a report is too old sooner.
          new Row("majorChange.growthPercent", SMALLER),
          // Those who depend on what is taken away have longer to object.
          new Row("reduction.objectionWorkingDays", LARGER),
          new Row("tests.reportMaxAgeMonths", SMALLER),
          // Earlier and more often, to more offices.
          new Row("reminders.beforeWorkingDays", LARGER),
          new Row("reminders.everyWorkingDays", SMALLER),
          new Row("escalation.contacts", BOTH),
          // What can be applied for.
          new Row("catalogue.images", OFFERED_BY_BOTH),
          new Row("catalogue.storageClasses", OFFERED_BY_BOTH),
          new Row("catalogue.databaseImages", OFFERED_BY_BOTH),
          new Row("catalogue.gpuDevice", CITY),
          new Row("catalogue.bandwidthByNetwork", CITY),
          new Row("catalogue.securityProducts", OFFERED_BY_BOTH),
          new Row("catalogue.databaseEngines", OFFERED_BY_BOTH),
          // Who may apply for others is checked by the server, which looks at the city's list only.
          new Row("gitOpsAccounts", CITY),
          new Row("requiredMaterials", BOTH),
          // How much a unit may file.
          new Row("limits.requestsPerUnit", SMALLER),
          new Row("limits.decisionsPerUnit", SMALLER),
          new Row("limits.filedMiBPerRequest", SMALLER),
          new Row("limits.ticketsPerUnit", SMALLER),
          // Records are kept longer.
          new Row("records.retentionDays", LARGER),
          // The platform is one, and a copy is kept for as long as the city says.
          new Row("platformCopy", CITY),
          // One platform begins to owe on one day; a county's units may be reported on sooner.
          new Row("duties.since", CITY),
          new Row("duties.useReportWorkingDays", SMALLER),
          new Row("duties.assessmentWorkingDays", SMALLER),
          // A county's units may be answered sooner.
          new Row("concerns.criticalAcknowledgementMinutes", SMALLER),
          new Row("concerns.majorAcknowledgementMinutes", SMALLER),
          new Row("concerns.minorAcknowledgementMinutes", SMALLER),
          new Row("concerns.criticalResolutionHours", SMALLER),
          new Row("concerns.majorResolutionHours", SMALLER),
          new Row("concerns.minorResolutionHours", SMALLER),
          new Row("concerns.confirmationWorkingDays", SMALLER),
          new Row("concerns.verificationWorkingDays", SMALLER),
          // One Prometheus, and one yardstick for all units: the authority compares them.
          new Row("usage", CITY));

  private PolicyTable() {}

  /** The row of a field. */
  static Optional<Row> row(String field) {
    return ROWS.stream().filter(r -> r.covers(field)).findFirst();
  }
}
