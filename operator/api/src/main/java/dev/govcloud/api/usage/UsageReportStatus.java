package dev.govcloud.api.usage;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** The samples of a month so far, and once it is closed what follows from them. */
@JsonClassDescription("The samples of the month so far; once closed, what follows from them.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class UsageReportStatus {
  /** How many items a report has at most: more would not fit into one object. */
  public static final int MOST_ITEMS = 400;

  @JsonPropertyDescription("The generation of the spec that this is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Collecting while the month lasts, then Closed.")
  @Size(max = 16)
  public String state;

  @JsonPropertyDescription("Instant up to which samples were taken, ISO-8601.")
  @Size(max = 40)
  public String sampledUntil;

  @JsonPropertyDescription("Instant at which it was closed, ISO-8601.")
  @Size(max = 40)
  public String closedAt;

  @JsonPropertyDescription(
      "Of the samples that were due, how many there are, in percent; what was not seen is never"
          + " counted as idle.")
  public Integer coveragePercent;

  @JsonPropertyDescription("How many items are of which class.")
  public Counts counts;

  @JsonPropertyDescription("What was allocated, line by line, and how much of it was used.")
  @Size(max = MOST_ITEMS)
  public List<UsageItem> items = new ArrayList<>();

  @JsonPropertyDescription("How many further items there were no room for.")
  public Integer omitted;

  @JsonPropertyDescription("What was done for the unit in the month, by the records (article 19).")
  public Operations operations;

  @JsonPropertyDescription("Checksum of what was closed: sha256: and 64 hexadecimal digits.")
  @Size(max = 71)
  public String digest;

  @JsonPropertyDescription("What is so and what is not.")
  @Size(max = 8)
  public List<Condition> conditions = new ArrayList<>();

  /** How many items are of which class. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static class Counts {
    @JsonPropertyDescription("Hardly used.")
    public Integer idle;

    @JsonPropertyDescription("Used, but far less than was allocated.")
    public Integer overProvisioned;

    @JsonPropertyDescription("Used up: more is advised.")
    public Integer underProvisioned;

    @JsonPropertyDescription("Used as it was meant.")
    public Integer normal;

    @JsonPropertyDescription("Not judged: on trial, elastic, younger than a month, or changed.")
    public Integer exempt;

    @JsonPropertyDescription("Too few samples to say anything.")
    public Integer noData;
  }

  /** What was done for the unit in the month, by the records. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static class Operations {
    @JsonPropertyDescription("Requests of which something ran in the month.")
    public Integer systems;

    @JsonPropertyDescription("Applications, changes and other matters that were filed.")
    public Integer filed;

    @JsonPropertyDescription("Changes that were granted, in whole or in part.")
    public Integer changesGranted;

    @JsonPropertyDescription("Changes that were carried out.")
    public Integer changesCarriedOut;

    @JsonPropertyDescription("Statutory periods of all parties that ended in time.")
    public Integer periodsKept;

    @JsonPropertyDescription("Statutory periods that lapsed, or ended late.")
    public Integer periodsMissed;

    @JsonPropertyDescription("Of these, the cloud provider's.")
    public Integer periodsMissedByProvider;
  }
}
