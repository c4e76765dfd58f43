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

/** Storage beyond the disks of hosts. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Storage {
  @JsonPropertyDescription("Name of the storage, at most 30 small letters, digits and hyphens.")
  @Required
  @Size(min = 1, max = 30)
  @Pattern(ApiVersion.LABEL)
  public String name;

  @JsonPropertyDescription("Block for one host, File for several hosts, Object for a bucket.")
  @Required
  @SchemaFrom(type = Words.StorageKind.class)
  public String kind;

  @JsonPropertyDescription("Size, in GiB.")
  @Required
  @Min(1)
  @Max(10000000)
  public Integer gib;

  @JsonPropertyDescription("Needed operations per second, where they matter.")
  @Min(0)
  @Max(10000000)
  public Integer iops;
}
