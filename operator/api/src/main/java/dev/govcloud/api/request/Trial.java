package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** The trial before formal opening. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Trial {
  @JsonPropertyDescription(
      "Length in calendar days, 15 to 30 (article 13); empty: 30, or as the policy says.")
  @Min(15)
  @Max(30)
  public Integer days;

  @JsonPropertyDescription("Set this during the trial to apply for more time.")
  public Extension extension;

  /** An application for a longer trial. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Extension {
    @JsonPropertyDescription("Additional calendar days, 1 to 30.")
    @Required
    @Min(1)
    @Max(30)
    public Integer days;

    @JsonPropertyDescription("Why the trial needs longer.")
    @Required
    @Size(min = 1, max = 1024)
    public String reason;
  }
}
