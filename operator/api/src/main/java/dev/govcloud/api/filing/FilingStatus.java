package dev.govcloud.api.filing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Size;

/** What became of a filing. */
@JsonClassDescription("What became of the filing, and who has to act on it until when.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class FilingStatus {
  @JsonPropertyDescription("Whether it is open, and if not, what became of it.")
  @SchemaFrom(type = Words.FilingState.class)
  public String state;

  @JsonPropertyDescription("What is awaited on it; the stage that a Decision names.")
  @Size(max = 32)
  public String stage;

  @JsonPropertyDescription("Who has to act on it.")
  @Size(max = 32)
  public String party;

  @JsonPropertyDescription("Last day on which it is to be acted on, YYYY-MM-DD.")
  @Size(max = 10)
  public String due;

  @JsonPropertyDescription("The Decision that settled it.")
  @Size(max = 253)
  public String decision;

  @JsonPropertyDescription("Instant at which it was settled, ISO-8601.")
  @Size(max = 40)
  public String settledAt;
}
