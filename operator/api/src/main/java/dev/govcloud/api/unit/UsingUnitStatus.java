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
  /** As many entries as a unit may have requests at most. */
  public static final int LEDGER = 5000;

  @JsonPropertyDescription("The generation of the spec that this status is about.")
  public Long observedGeneration;

  @JsonPropertyDescription(
      "Requests of the unit that may not be deleted: those that are live, and those that ended and"
          + " whose record is kept. While there is one, neither the unit nor its namespace is deleted"
          + " by anybody.")
  @Min(0)
  @Max(1000000)
  public Integer liveRequests;

  @JsonPropertyDescription(
      "Since when it is known that the unit is closing, ISO-8601; anew with each edit of the unit.")
  @Size(max = 40)
  public String closingSince;

  @JsonPropertyDescription(
      "true when the unit is closing, nothing can be filed any more and no request is live: its"
          + " namespace and its registration may be deleted.")
  public Boolean closed;

  @JsonPropertyDescription("What is approved for the unit in all, to be held against its ceiling.")
  public Amounts approved;

  @JsonPropertyDescription(
      "What is approved for each of its requests that holds anything. A grant is entered here"
          + " before it is recorded, so that two at once cannot exceed the ceiling together.")
  @Size(max = LEDGER)
  public List<Entry> ledger = new ArrayList<>();

  @JsonPropertyDescription("Ready: the unit has its namespace, with its bounds.")
  @Size(max = 16)
  public List<Condition> conditions = new ArrayList<>();

  /** How much is approved. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static class Amounts {
    @JsonPropertyDescription("Virtual processors; an elastic host counts with its most.")
    @Min(0)
    public Long vcpu;

    @JsonPropertyDescription("Memory, in GiB.")
    @Min(0)
    public Long memoryGiB;

    @JsonPropertyDescription("Disks, databases and storage, in GiB.")
    @Min(0)
    public Long storageGiB;
  }

  /** What is approved for one request. */
  public static class Entry extends Amounts {
    @JsonPropertyDescription("The request.")
    @Size(min = 1, max = 63)
    public String request;

    @JsonPropertyDescription("Its UID: another of the same name is another.")
    @Size(min = 1, max = 64)
    public String uid;
  }
}
