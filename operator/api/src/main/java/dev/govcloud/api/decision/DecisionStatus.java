package dev.govcloud.api.decision;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Size;

/** What became of a ruling; a void one says why and what to do. */
@JsonClassDescription("What became of the ruling; a void one says why and what to do.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public class DecisionStatus {
  @JsonPropertyDescription("Whether the ruling moved the request: Effective, or Void with reason.")
  @SchemaFrom(type = Words.Effect.class)
  public String effect;

  @JsonPropertyDescription("One word for programs that says why the ruling has this effect.")
  @Size(max = 64)
  public String reason;

  @JsonPropertyDescription("What happened and what to do next, for people.")
  @Size(max = 1024)
  public String message;

  @JsonPropertyDescription("Instant at which the operator judged the ruling, ISO-8601.")
  @Size(max = 40)
  public String observedAt;
}
