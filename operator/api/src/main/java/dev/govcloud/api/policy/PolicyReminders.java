package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** When those who have to act are reminded. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyReminders {
  @JsonPropertyDescription("Working days before a deadline at which the first reminder is sent.")
  @Min(0)
  @Max(5)
  public Integer beforeWorkingDays;

  @JsonPropertyDescription("Working days between reminders after a deadline.")
  @Min(1)
  @Max(20)
  public Integer everyWorkingDays;
}
