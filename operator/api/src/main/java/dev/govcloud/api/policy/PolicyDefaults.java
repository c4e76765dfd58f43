package dev.govcloud.api.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The one place that holds every default number of a policy. */
public final class PolicyDefaults {
  public static final int ACCEPTANCE_WORKING_DAYS = 5;
  public static final int APPROVAL_WORKING_DAYS = 2;
  public static final int TRIAL_HAND_OVER_WORKING_DAYS = 3;
  public static final int CHANGE_APPROVAL_WORKING_DAYS = 5;
  public static final int CHANGE_EXECUTION_WORKING_DAYS = 3;
  public static final int TERMINATION_REVIEW_WORKING_DAYS = 5;
  public static final int RECLAIM_WORKING_DAYS = 3;
  public static final int FINAL_REVIEW_WORKING_DAYS = 5;

  public static final int EXTENSION_REVIEW_WORKING_DAYS = 3;

  public static final int TRIAL_MIN_DAYS = 15;
  public static final int TRIAL_MAX_DAYS = 30;
  public static final int TRIAL_DEFAULT_DAYS = 30;
  public static final List<Integer> TRIAL_WARN_DAYS = List.of(7, 3, 1);
  public static final int TRIAL_GRACE_WORKING_DAYS = 5;
  public static final int EXTENSION_MAX_DAYS = 30;
  public static final int EXTENSION_MAX_COUNT = 1;
  public static final int EXTENSION_NOTICE_WORKING_DAYS = 3;
  public static final int MAJOR_GROWTH_PERCENT = 50;
  public static final int OBJECTION_DAYS = 0;
  public static final int REPORT_MAX_AGE_MONTHS = 12;

  public static final String ZONE = "Asia/Shanghai";
  public static final String RECEIPT_ON_REST_DAY = "AS_IS";
  public static final boolean ROLL_TRIAL_END = true;
  public static final String ON_RETURN = "Resume";

  public static final int REMIND_BEFORE_WORKING_DAYS = 1;
  public static final int REMIND_EVERY_WORKING_DAYS = 2;

  public static final int REQUESTS_PER_UNIT = 500;
  public static final int DECISIONS_PER_UNIT = 10_000;

  /** Some ten of the largest applications, or several hundred of the usual ones. */
  public static final int FILED_MIB_PER_REQUEST = 4;

  public static final int RECORD_RETENTION_DAYS = 180;

  public static final String COPY_METHOD = "None";
  public static final String VELERO_NAMESPACE = "velero";
  public static final int COPY_RETENTION_DAYS = 30;

  public static final int USE_REPORT_WORKING_DAYS = 5;
  public static final int ASSESSMENT_WORKING_DAYS = 60;

  public static final int TICKETS_PER_UNIT = 2_000;

  public static final int CRITICAL_ACKNOWLEDGEMENT_MINUTES = 15;
  public static final int MAJOR_ACKNOWLEDGEMENT_MINUTES = 30;
  public static final int MINOR_ACKNOWLEDGEMENT_MINUTES = 240;
  public static final int CRITICAL_RESOLUTION_HOURS = 4;
  public static final int MAJOR_RESOLUTION_HOURS = 24;
  public static final int MINOR_RESOLUTION_HOURS = 120;
  public static final int CONFIRMATION_WORKING_DAYS = 5;
  public static final int VERIFICATION_WORKING_DAYS = 5;

  /** The papers of article 11 that no policy can waive. */
  public static final List<String> REQUIRED_MATERIALS =
      List.of("ConstructionPlan", "SelfTestReport");

  /** The resource requirement of article 11 is the block {@code resources}: no paper of its own. */
  private static final String RESOURCE_REQUIREMENT = "ResourceRequirement";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PolicyDefaults() {}

  /**
   * The papers that an application needs (article 11): those of the regulation, and what a policy
   * asks for besides. A policy adds and never waives.
   */
  public static List<String> requiredMaterials(List<String> added) {
    Set<String> all = new LinkedHashSet<>(REQUIRED_MATERIALS);
    all.addAll(added == null ? List.of() : added);
    all.remove(null);
    all.remove(RESOURCE_REQUIREMENT);
    return new ArrayList<>(all);
  }

  static CloudPolicySpec copy(CloudPolicySpec spec) {
    return MAPPER.convertValue(MAPPER.valueToTree(spec), CloudPolicySpec.class);
  }

  static CloudPolicySpec fill(CloudPolicySpec spec) {
    spec.periods = fill(or(spec.periods, new PolicyPeriods()));
    spec.trial = fill(or(spec.trial, new PolicyTrial()));
    spec.counting = fill(or(spec.counting, new CloudPolicySpec.Counting()));
    spec.majorChange = or(spec.majorChange, new PolicyMajorChange());
    spec.majorChange.growthPercent = or(spec.majorChange.growthPercent, MAJOR_GROWTH_PERCENT);
    spec.reduction = or(spec.reduction, new PolicyReduction());
    spec.reduction.objectionWorkingDays = or(spec.reduction.objectionWorkingDays, OBJECTION_DAYS);
    spec.tests = or(spec.tests, new PolicyTests());
    spec.tests.reportMaxAgeMonths = or(spec.tests.reportMaxAgeMonths, REPORT_MAX_AGE_MONTHS);
    spec.reminders = fill(or(spec.reminders, new PolicyReminders()));
    spec.escalation = or(spec.escalation, new CloudPolicySpec.Escalation());
    spec.escalation.contacts = or(spec.escalation.contacts, List.of());
    spec.catalogue = fill(or(spec.catalogue, new CloudPolicySpec.Catalogue()));
    spec.gitOpsAccounts = or(spec.gitOpsAccounts, List.of());
    spec.requiredMaterials = requiredMaterials(spec.requiredMaterials);
    spec.limits = or(spec.limits, new CloudPolicySpec.Limits());
    spec.limits.requestsPerUnit = or(spec.limits.requestsPerUnit, REQUESTS_PER_UNIT);
    spec.limits.decisionsPerUnit = or(spec.limits.decisionsPerUnit, DECISIONS_PER_UNIT);
    spec.limits.filedMiBPerRequest = or(spec.limits.filedMiBPerRequest, FILED_MIB_PER_REQUEST);
    spec.limits.ticketsPerUnit = or(spec.limits.ticketsPerUnit, TICKETS_PER_UNIT);
    spec.records = or(spec.records, new PolicyRecords());
    spec.records.retentionDays = or(spec.records.retentionDays, RECORD_RETENTION_DAYS);
    spec.platformCopy = fill(or(spec.platformCopy, new PlatformCopy()));
    spec.duties = or(spec.duties, new PolicyDuties());
    spec.duties.useReportWorkingDays =
        or(spec.duties.useReportWorkingDays, USE_REPORT_WORKING_DAYS);
    spec.duties.assessmentWorkingDays =
        or(spec.duties.assessmentWorkingDays, ASSESSMENT_WORKING_DAYS);
    spec.concerns = fill(or(spec.concerns, new PolicyConcerns()));
    spec.usage = UsageDefaults.fill(or(spec.usage, new PolicyUsage()));
    return spec;
  }

  private static PolicyConcerns fill(PolicyConcerns c) {
    c.criticalAcknowledgementMinutes =
        or(c.criticalAcknowledgementMinutes, CRITICAL_ACKNOWLEDGEMENT_MINUTES);
    c.majorAcknowledgementMinutes =
        or(c.majorAcknowledgementMinutes, MAJOR_ACKNOWLEDGEMENT_MINUTES);
    c.minorAcknowledgementMinutes =
        or(c.minorAcknowledgementMinutes, MINOR_ACKNOWLEDGEMENT_MINUTES);
    c.criticalResolutionHours = or(c.criticalResolutionHours, CRITICAL_RESOLUTION_HOURS);
    c.majorResolutionHours = or(c.majorResolutionHours, MAJOR_RESOLUTION_HOURS);
    c.minorResolutionHours = or(c.minorResolutionHours, MINOR_RESOLUTION_HOURS);
    c.confirmationWorkingDays = or(c.confirmationWorkingDays, CONFIRMATION_WORKING_DAYS);
    c.verificationWorkingDays = or(c.verificationWorkingDays, VERIFICATION_WORKING_DAYS);
    return c;
  }

  private static PlatformCopy fill(PlatformCopy c) {
    c.method = or(c.method, COPY_METHOD);
    c.veleroNamespace = or(c.veleroNamespace, VELERO_NAMESPACE);
    c.retentionDays = or(c.retentionDays, COPY_RETENTION_DAYS);
    return c;
  }

  private static PolicyPeriods fill(PolicyPeriods p) {
    p.acceptanceWorkingDays = or(p.acceptanceWorkingDays, ACCEPTANCE_WORKING_DAYS);
    p.approvalWorkingDays = or(p.approvalWorkingDays, APPROVAL_WORKING_DAYS);
    p.trialHandOverWorkingDays = or(p.trialHandOverWorkingDays, TRIAL_HAND_OVER_WORKING_DAYS);
    p.changeApprovalWorkingDays = or(p.changeApprovalWorkingDays, CHANGE_APPROVAL_WORKING_DAYS);
    p.changeExecutionWorkingDays = or(p.changeExecutionWorkingDays, CHANGE_EXECUTION_WORKING_DAYS);
    p.terminationReviewWorkingDays =
        or(p.terminationReviewWorkingDays, TERMINATION_REVIEW_WORKING_DAYS);
    p.reclaimWorkingDays = or(p.reclaimWorkingDays, RECLAIM_WORKING_DAYS);
    p.finalReviewWorkingDays = or(p.finalReviewWorkingDays, FINAL_REVIEW_WORKING_DAYS);
    p.extensionReviewWorkingDays = or(p.extensionReviewWorkingDays, EXTENSION_REVIEW_WORKING_DAYS);
    return p;
  }

  private static PolicyTrial fill(PolicyTrial t) {
    t.minDays = or(t.minDays, TRIAL_MIN_DAYS);
    t.maxDays = or(t.maxDays, TRIAL_MAX_DAYS);
    t.defaultDays = or(t.defaultDays, TRIAL_DEFAULT_DAYS);
    t.warnDays = or(t.warnDays, TRIAL_WARN_DAYS);
    t.graceWorkingDays = or(t.graceWorkingDays, TRIAL_GRACE_WORKING_DAYS);
    t.extensionMaxDays = or(t.extensionMaxDays, EXTENSION_MAX_DAYS);
    t.extensionMaxCount = or(t.extensionMaxCount, EXTENSION_MAX_COUNT);
    t.extensionNoticeWorkingDays = or(t.extensionNoticeWorkingDays, EXTENSION_NOTICE_WORKING_DAYS);
    return t;
  }

  private static CloudPolicySpec.Counting fill(CloudPolicySpec.Counting c) {
    c.zone = or(c.zone, ZONE);
    c.receiptOnRestDay = or(c.receiptOnRestDay, RECEIPT_ON_REST_DAY);
    c.rollTrialEnd = or(c.rollTrialEnd, ROLL_TRIAL_END);
    c.onReturn = or(c.onReturn, ON_RETURN);
    return c;
  }

  private static PolicyReminders fill(PolicyReminders r) {
    r.beforeWorkingDays = or(r.beforeWorkingDays, REMIND_BEFORE_WORKING_DAYS);
    r.everyWorkingDays = or(r.everyWorkingDays, REMIND_EVERY_WORKING_DAYS);
    return r;
  }

  private static CloudPolicySpec.Catalogue fill(CloudPolicySpec.Catalogue c) {
    c.images = or(c.images, List.of());
    c.storageClasses = or(c.storageClasses, List.of());
    c.securityProducts = or(c.securityProducts, List.of());
    c.databaseEngines = or(c.databaseEngines, List.of());
    return c;
  }

  static <T> T or(T value, T fallback) {
    return value == null ? fallback : value;
  }

  private static <T> List<T> or(List<T> value, List<T> fallback) {
    return new ArrayList<>(value == null || value.isEmpty() ? fallback : value);
  }
}
