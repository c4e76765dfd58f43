package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** The approved project that pays for the system. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Project {
  @JsonPropertyDescription("Name of the project.")
  @Required
  @Size(min = 1, max = 256)
  public String name;

  @JsonPropertyDescription("Number of the approval document.")
  @Size(max = 64)
  public String approvalNumber;
}
