package dev.govcloud.api.usage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.ArrayList;
import java.util.List;

/** A line of an application that was allocated in the month, and how much of it was used. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class UsageItem {
  @JsonPropertyDescription("The request that it is a line of.")
  @Size(max = 63)
  public String request;

  @JsonPropertyDescription("Kind of the line, e.g. Host.")
  @Size(max = 16)
  public String kind;

  @JsonPropertyDescription("Name of the line.")
  @Size(max = 64)
  public String name;

  @JsonPropertyDescription("Instant of the month from which it is counted, ISO-8601.")
  @Size(max = 40)
  public String since;

  @JsonPropertyDescription("Instant until which it was allocated; empty while it is, ISO-8601.")
  @Size(max = 40)
  public String until;

  @JsonPropertyDescription("Instant of the last change of its amount in the month, ISO-8601.")
  @Size(max = 40)
  public String changedAt;

  @JsonPropertyDescription("Why it is not judged: OnTrial or Elastic; empty: it is.")
  @Size(max = 16)
  public String exempt;

  @JsonPropertyDescription(
      "Once closed: Idle, OverProvisioned, UnderProvisioned, Normal, Exempt or NoData.")
  @Size(max = 32)
  public String classification;

  @JsonPropertyDescription("Once closed: why, in one sentence.")
  @Size(max = 512)
  public String reason;

  @JsonPropertyDescription("What is measured of it.")
  @Size(max = 2)
  public List<Measured> measured = new ArrayList<>();

  /** The use of one resource of a line. Shares are of what one machine or volume of it has. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Measured {
    @JsonPropertyDescription(
        "HostProcessors, HostMemory, DatabaseStorage or VolumeStorage; the policy says by which"
            + " query.")
    @Size(max = 32)
    public String measure;

    @JsonPropertyDescription("What one machine or volume has, in unit.")
    public Long each;

    @JsonPropertyDescription("How many machines or volumes there are.")
    public Integer count;

    @JsonPropertyDescription("vCPU or GiB.")
    @Size(max = 8)
    public String unit;

    @JsonPropertyDescription("How many samples were due.")
    public Long due;

    @JsonPropertyDescription("How many there are.")
    public Long seen;

    @JsonPropertyDescription("How many of those that were due there are, in percent.")
    public Integer coveragePercent;

    @JsonPropertyDescription("Average use, in percent of what was allocated.")
    public Integer averagePercent;

    @JsonPropertyDescription("95 of 100 samples were at most this, in percent.")
    public Integer p95Percent;

    @JsonPropertyDescription("The highest sample, in percent.")
    public Integer maximumPercent;

    @JsonPropertyDescription("Sum of all samples, in per mille: the average follows from it.")
    public Long sum;

    @JsonPropertyDescription("The highest sample, in per mille.")
    public Long peak;

    @JsonPropertyDescription(
        "How many samples had which use: an HdrHistogram of percents, as base64. It is of bounded"
            + " size and outlives what Prometheus keeps.")
    @Size(max = 2048)
    public String sketch;

    @JsonPropertyDescription("Advised for each machine or volume instead, in unit; empty: nothing.")
    public Long advised;

    @JsonPropertyDescription(
        "What the advice would give back over all of them, in unit; negative: what it adds.")
    public Long saving;
  }
}
