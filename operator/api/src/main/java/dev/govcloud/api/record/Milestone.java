package dev.govcloud.api.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;

/** One fact of the record: never changed, never removed (article 10). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Milestone {
  @JsonPropertyDescription("Position in the record, from 1.")
  public Long sequence;

  /** A name of {@code dev.govcloud.core.regulation.MilestoneKind}, e.g. {@code Submitted}. */
  @JsonPropertyDescription("What happened, e.g. Submitted or HandedOver.")
  @Size(max = 64)
  public String kind;

  @JsonPropertyDescription("The period a fact is about, where it is about one.")
  @Size(max = 32)
  public String stage;

  @JsonPropertyDescription("Instant of the event itself, not of its discovery, ISO-8601.")
  @Size(max = 40)
  public String at;

  @JsonPropertyDescription("Account or office that acted.")
  @Size(max = 253)
  public String actor;

  @JsonPropertyDescription("Article of the regulation that the event falls under.")
  @Size(max = 16)
  public String article;

  @JsonPropertyDescription(
      "The generation of the manifest when it was recorded: what is edited later is of a later one.")
  @Min(0)
  @Max(9007199254740991L)
  public Long generation;

  @JsonPropertyDescription("Name of the Filing that the event is about.")
  @Size(max = 253)
  public String filing;

  @JsonPropertyDescription(
      "Checksum of that filing, where the event is its filing; of a ticket or finding, of its spec.")
  @Size(max = 71)
  public String filingDigest;

  @JsonPropertyDescription(
      "Name of the Decision, or on a ticket or finding of the Reply, that caused the event.")
  @Size(max = 253)
  public String decision;

  @JsonPropertyDescription("UID of that Decision or Reply: another of that name is another one.")
  @Size(max = 64)
  public String decisionUid;

  @JsonPropertyDescription(
      "The event in one sentence; of an opinion the beginning, the whole is in the Decision.")
  @Size(max = 4096)
  public String message;

  @JsonPropertyDescription("The period that began with the event, fixed once and for all.")
  public FixedPeriod period;

  @JsonPropertyDescription(
      "Checksum of the spec of that Decision or Reply, where one caused the event.")
  @Size(max = 71)
  public String decisionDigest;

  @JsonPropertyDescription("Checksum of this entry and of the one before it: the chain.")
  @Size(max = 71)
  public String hash;
}
