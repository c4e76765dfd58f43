package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How the system is backed up. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class BackupPlan {
  @JsonPropertyDescription("How often a backup is made.")
  @SchemaFrom(type = Words.BackupFrequency.class)
  public String frequency;

  @JsonPropertyDescription("How long a backup is kept, in calendar days.")
  @Min(1)
  @Max(3650)
  public Integer retentionDays;

  @JsonPropertyDescription("Whether a copy is kept at another site.")
  public Boolean offsite;
}
