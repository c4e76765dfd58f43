package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** Length and end of the trial. The regulation's 15 to 30 days can only be narrowed. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value =
        "(has(self.minDays) ? self.minDays : 15) <= (has(self.maxDays) ? self.maxDays : 30)"
            + " && (has(self.minDays) ? self.minDays : 15)"
            + " <= (has(self.defaultDays) ? self.defaultDays : 30)"
            + " && (has(self.defaultDays) ? self.defaultDays : 30)"
            + " <= (has(self.maxDays) ? self.maxDays : 30)",
    message =
        "the trial needs minDays <= defaultDays <= maxDays; what is left out is 15, 30 and 30")
public class PolicyTrial {
  @JsonPropertyDescription("Shortest trial in calendar days (article 13); 15 if left out.")
  @Min(15)
  @Max(30)
  public Integer minDays;

  @JsonPropertyDescription("Longest trial in calendar days (article 13); 30 if left out.")
  @Min(15)
  @Max(30)
  public Integer maxDays;

  @JsonPropertyDescription(
      "Trial in calendar days where the application names none; 30 if left out.")
  @Min(15)
  @Max(30)
  public Integer defaultDays;

  @JsonPropertyDescription("Calendar days before the end at which the unit is warned; 7, 3, 1.")
  @Size(max = 8)
  public List<@Min(0) @Max(30) Integer> warnDays = new ArrayList<>();

  @JsonPropertyDescription("Working days between the end and the reclaim; 5 if left out.")
  @Min(0)
  @Max(20)
  public Integer graceWorkingDays;

  @JsonPropertyDescription("Longest single extension in calendar days; 30 if left out.")
  @Min(0)
  @Max(30)
  public Integer extensionMaxDays;

  @JsonPropertyDescription("How many extensions one trial may get; 1 if left out.")
  @Min(0)
  @Max(3)
  public Integer extensionMaxCount;

  @JsonPropertyDescription(
      "Working days before the end by which more time must be applied for; 3 if left out.")
  @Min(0)
  @Max(10)
  public Integer extensionNoticeWorkingDays;
}
