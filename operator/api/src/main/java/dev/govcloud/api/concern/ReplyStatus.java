package dev.govcloud.api.concern;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Size;

/** Whether the step counts; a void one says why and what to do. */
@JsonClassDescription("Whether the step counts; a void one says why and what to do.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public class ReplyStatus {
  @JsonPropertyDescription("Effective, or Void with reason.")
  @SchemaFrom(type = Words.Effect.class)
  public String effect;

  @JsonPropertyDescription("One word for programs that says why it has this effect.")
  @Size(max = 64)
  public String reason;

  @JsonPropertyDescription("What happened and what to do next, for people.")
  @Size(max = 1024)
  public String message;

  @JsonPropertyDescription("Instant at which the operator judged it, ISO-8601.")
  @Size(max = 40)
  public String observedAt;
}
