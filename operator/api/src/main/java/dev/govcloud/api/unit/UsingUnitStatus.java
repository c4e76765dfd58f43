package dev.govcloud.api.unit;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** What the operator found of a unit: its namespace, and how many of its requests are live. */
@JsonClassDescription("The unit's namespace, and how many of its requests are live.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class UsingUnitStatus {
  @JsonPropertyDescription("The generation of the spec that this status is about.")
  public Long observedGeneration;

  @JsonPropertyDescription(
      "Requests of the unit that are neither Rejected nor Terminated. While there is one, neither"
          + " the unit nor its namespace is deleted by anybody.")
  @Min(0)
  @Max(1000000)
  public Integer liveRequests;

  @JsonPropertyDescription("Ready: the unit has its namespace, with its bounds.")
  @Size(max = 16)
  public List<Condition> conditions = new ArrayList<>();
}
