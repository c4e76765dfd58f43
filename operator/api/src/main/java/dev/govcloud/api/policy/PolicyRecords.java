package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How long records are kept. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyRecords {
  @JsonPropertyDescription(
      "Calendar days after which a Terminated request may be deleted, and its record with it;"
          + " 180 if left out. 0: at once.")
  @Min(0)
  @Max(3650)
  public Integer retentionDays;
}
