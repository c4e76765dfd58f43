package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/**
 * How soon tickets are answered (articles 17 to 19), by severity, and how soon what was resolved is
 * confirmed. The regulation says "in time" and leaves the numbers to the authority.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyConcerns {
  @JsonPropertyDescription(
      "Minutes, at any hour, in which the provider acknowledges a critical ticket; 15 if left out.")
  @Min(1)
  @Max(60)
  public Integer criticalAcknowledgementMinutes;

  @JsonPropertyDescription(
      "Minutes, at any hour, in which the provider acknowledges a major ticket; 30 if left out.")
  @Min(1)
  @Max(240)
  public Integer majorAcknowledgementMinutes;

  @JsonPropertyDescription(
      "Minutes, at any hour, in which the provider acknowledges a minor ticket; 240 if left out.")
  @Min(1)
  @Max(1440)
  public Integer minorAcknowledgementMinutes;

  @JsonPropertyDescription(
      "Hours, at any hour, in which the provider resolves a critical ticket; 4 if left out.")
  @Min(1)
  @Max(48)
  public Integer criticalResolutionHours;

  @JsonPropertyDescription(
      "Hours, at any hour, in which the provider resolves a major ticket; 24 if left out.")
  @Min(1)
  @Max(120)
  public Integer majorResolutionHours;

  @JsonPropertyDescription(
      "Hours, at any hour, in which the provider resolves a minor ticket; 120 if left out.")
  @Min(1)
  @Max(720)
  public Integer minorResolutionHours;

  @JsonPropertyDescription(
      "Working days in which the unit closes or reopens a ticket that was resolved; a target, 5 if"
          + " left out.")
  @Min(1)
  @Max(20)
  public Integer confirmationWorkingDays;

  @JsonPropertyDescription(
      "Working days in which whoever found it verifies that a finding was rectified; a target, 5"
          + " if left out.")
  @Min(1)
  @Max(20)
  public Integer verificationWorkingDays;
}
