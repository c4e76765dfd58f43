package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;

/** Movements of an elastic host on one day, summed up (article 14). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class ElasticDay {
  @JsonPropertyDescription("The day, YYYY-MM-DD.")
  @Size(max = 10)
  public String day;

  @JsonPropertyDescription("Name of the host in the application.")
  @Size(max = 63)
  public String host;

  @JsonPropertyDescription("How many movements there were.")
  public Integer moves;

  @JsonPropertyDescription("Fewest hosts on the day.")
  public Integer lowest;

  @JsonPropertyDescription("Most hosts on the day.")
  public Integer highest;

  @JsonPropertyDescription("Hosts at the end of the day.")
  public Integer last;
}
