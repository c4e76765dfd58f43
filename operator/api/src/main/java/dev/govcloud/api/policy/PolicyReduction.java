package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How a change that takes something away is announced (article 15, rule A20). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyReduction {
  @JsonPropertyDescription(
      "Working days for which a change that takes away something that runs lies open to objection:"
          + " it is granted after them, or on the last day of its review; 0 if left out.")
  @Min(0)
  @Max(5)
  public Integer objectionWorkingDays;
}
