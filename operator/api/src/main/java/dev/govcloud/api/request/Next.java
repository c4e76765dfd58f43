package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;

/** The first of what is awaited, flat: columns and selectors of the API server read no list. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Next {
  @JsonPropertyDescription("What is to be done.")
  @Size(max = 32)
  public String stage;

  @JsonPropertyDescription("Who has to act.")
  @Size(max = 32)
  public String party;

  @JsonPropertyDescription("Name of the Filing that it is about.")
  @Size(max = 253)
  public String filing;

  @JsonPropertyDescription("Until when; empty where the regulation sets no period.")
  @Size(max = 40)
  public String due;
}
