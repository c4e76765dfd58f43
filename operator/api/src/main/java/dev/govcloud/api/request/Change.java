package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Why the application differs from what runs. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Change {
  @JsonPropertyDescription("Why the resources should change (article 15).")
  @Required
  @Size(min = 1, max = 2048)
  public String reason;

  @JsonPropertyDescription("Whether the unit declares the change to be major (article 15).")
  public Boolean declaredMajor;
}
