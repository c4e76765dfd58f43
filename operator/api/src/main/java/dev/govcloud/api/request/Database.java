package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One managed database. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Database {
  @JsonPropertyDescription("Name of the database, at most 30 small letters, digits and hyphens.")
  @Required
  @Size(min = 1, max = 30)
  @Pattern(ApiVersion.LABEL)
  public String name;

  @JsonPropertyDescription("Database engine; the CloudPolicy says which ones are offered.")
  @Required
  @SchemaFrom(type = Words.DatabaseEngine.class)
  public String engine;

  @JsonPropertyDescription("Version of the engine, e.g. 16.")
  @Size(max = 32)
  public String version;

  @JsonPropertyDescription("Character set, e.g. UTF8.")
  @Size(max = 32)
  public String charset;

  @JsonPropertyDescription("Expected size, in GiB.")
  @Required
  @Min(1)
  @Max(10000)
  public Integer storageGiB;

  @JsonPropertyDescription("Whether a standby takes over when the database fails.")
  public Boolean ha;

  @JsonPropertyDescription("Estimated highest number of concurrent transactions.")
  @Min(0)
  @Max(1000000)
  public Integer maxConcurrent;
}
