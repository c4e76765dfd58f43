package dev.govcloud.api.concern;

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

/** Where a ticket or a finding stands, who is to act until when, and its record. */
@JsonClassDescription("Where it stands, who is to act until when, and its record.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class ConcernStatus {
  /** Facts of a record at most: with room left for what must still be said. */
  public static final int RECORD_LENGTH = 200;

  @JsonPropertyDescription("The generation of the spec that this is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Open, Acknowledged, Resolved, Verified (of a finding) or Closed.")
  @Size(max = 16)
  public String phase;

  @JsonPropertyDescription(
      "Of the period that is awaited, or ended last: Open, Overdue, Met, Missed, TargetPassed or"
          + " Void; Missed for ever once a period was.")
  @Size(max = 16)
  public String state;

  @JsonPropertyDescription("What is awaited; empty once nothing is.")
  public Next next;

  @JsonPropertyDescription("Every period of somebody, and whether it was kept.")
  @Size(max = RECORD_LENGTH)
  public List<DeadlineStatus> deadlines = new ArrayList<>();

  @JsonPropertyDescription("How satisfied the unit was when it closed the ticket (article 28).")
  @Size(max = 32)
  public String satisfaction;

  @JsonPropertyDescription("What happened, in order, each entry chained to the one before it.")
  @Size(max = RECORD_LENGTH)
  public List<Milestone> milestones = new ArrayList<>();

  @JsonPropertyDescription("What is so and what is not.")
  @Size(max = 8)
  public List<Condition> conditions = new ArrayList<>();
}
