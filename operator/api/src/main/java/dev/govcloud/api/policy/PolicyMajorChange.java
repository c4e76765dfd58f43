package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** From where on a change is major. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyMajorChange {
  @JsonPropertyDescription(
      "Growth of processors, memory or storage, in percent of what is approved, from which on a"
          + " change is major; 50 if left out.")
  @Min(1)
  @Max(50)
  public Integer growthPercent;
}
