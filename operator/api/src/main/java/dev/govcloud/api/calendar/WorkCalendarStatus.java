package dev.govcloud.api.calendar;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** Whether the operator counts with this calendar. */
@JsonClassDescription("Whether the operator counts with this calendar.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class WorkCalendarStatus {
  @JsonPropertyDescription("The generation of the spec that this status is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Ready: the operator counts working days with this calendar.")
  @Size(max = 16)
  public List<Condition> conditions = new ArrayList<>();

  @JsonPropertyDescription(
      "The last spec that could be counted with, which stays in force while a later one cannot.")
  public WorkCalendarSpec inForce;
}
