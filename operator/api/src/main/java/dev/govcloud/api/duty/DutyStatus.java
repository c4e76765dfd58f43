package dev.govcloud.api.duty;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.Next;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** Where a duty stands, until when it is to be done, and its record. */
@JsonClassDescription("Where the duty stands, until when it is to be done, and its record.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class DutyStatus {
  @JsonPropertyDescription("The generation of the spec that this is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Open, Fulfilled or Ended (what it was owed for ended before).")
  @Size(max = 16)
  public String phase;

  @JsonPropertyDescription("Of its period: Open, Overdue, Met, Missed, TargetPassed or Void.")
  @Size(max = 16)
  public String state;

  @JsonPropertyDescription("Until when it is to be done, and whether it was.")
  public DeadlineStatus deadline;

  @JsonPropertyDescription("What is awaited; empty once nothing is.")
  public Next next;

  @JsonPropertyDescription("Name of the Fulfilment that answered it.")
  @Size(max = 253)
  public String fulfilment;

  @JsonPropertyDescription("What happened, in order, each entry chained to the one before it.")
  @Size(max = 64)
  public List<Milestone> milestones = new ArrayList<>();

  @JsonPropertyDescription("What is so and what is not.")
  @Size(max = 8)
  public List<Condition> conditions = new ArrayList<>();
}
