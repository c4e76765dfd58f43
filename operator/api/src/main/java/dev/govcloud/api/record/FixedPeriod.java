package dev.govcloud.api.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;

/** A period as it was fixed when it began: a later policy does not alter it (article 12). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class FixedPeriod {
  @JsonPropertyDescription("What is to be done.")
  @Size(max = 32)
  public String stage;

  @JsonPropertyDescription("Length of the period, in units.")
  public Integer length;

  @JsonPropertyDescription("How the length is counted: in working days or calendar days.")
  @Size(max = 32)
  public String unit;

  @JsonPropertyDescription("Instant that it is counted from, ISO-8601.")
  @Size(max = 40)
  public String start;

  @JsonPropertyDescription("Last day of the period, YYYY-MM-DD.")
  @Size(max = 10)
  public String dueDate;

  @JsonPropertyDescription("Instant at which the period lapses, ISO-8601.")
  @Size(max = 40)
  public String due;

  @JsonPropertyDescription("true if a year it touches had no holiday notice then.")
  public Boolean provisional;

  @JsonPropertyDescription("Version of the policy that set the length: a checksum.")
  @Size(max = 71)
  public String policy;

  @JsonPropertyDescription("Version of the calendar that it was counted in: a checksum.")
  @Size(max = 71)
  public String calendar;
}
