package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** What makes a test report count. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyTests {
  @JsonPropertyDescription(
      "Age in months up to which the report of a laboratory counts; 12 if left out.")
  @Min(1)
  @Max(12)
  public Integer reportMaxAgeMonths;
}
