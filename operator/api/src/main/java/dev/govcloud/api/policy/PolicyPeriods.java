package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** Periods in working days. The upper bounds are the regulation's: a policy only tightens. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyPeriods {
  @JsonPropertyDescription("Days to accept or return an application (article 12); at most 5.")
  @Min(1)
  @Max(5)
  public Integer acceptanceWorkingDays;

  @JsonPropertyDescription("Days to give the opinion after acceptance (article 12); at most 2.")
  @Min(1)
  @Max(2)
  public Integer approvalWorkingDays;

  @JsonPropertyDescription("Days to hand over the trial environment (article 13); at most 3.")
  @Min(1)
  @Max(3)
  public Integer trialHandOverWorkingDays;

  @JsonPropertyDescription("Days to rule on a change (article 15); at most 5.")
  @Min(1)
  @Max(5)
  public Integer changeApprovalWorkingDays;

  @JsonPropertyDescription("Days to carry out an approved change (article 15); at most 3.")
  @Min(1)
  @Max(3)
  public Integer changeExecutionWorkingDays;

  @JsonPropertyDescription("Days to rule on a termination (article 16); at most 5.")
  @Min(1)
  @Max(5)
  public Integer terminationReviewWorkingDays;

  @JsonPropertyDescription("Days to reclaim after an approved termination (article 16); at most 3.")
  @Min(1)
  @Max(3)
  public Integer reclaimWorkingDays;

  @JsonPropertyDescription(
      "Days for the final review (article 14); a target, not a statutory period.")
  @Min(1)
  @Max(20)
  public Integer finalReviewWorkingDays;

  @JsonPropertyDescription(
      "Days to rule on a longer trial (article 13); a target, not a statutory period.")
  @Min(1)
  @Max(20)
  public Integer extensionReviewWorkingDays;
}
