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
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** One kind of virtual host and how many of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Host {
  @JsonPropertyDescription("Name of the host, at most 30 small letters, digits and hyphens.")
  @Required
  @Size(min = 1, max = 30)
  @Pattern(ApiVersion.LABEL)
  public String name;

  @JsonPropertyDescription("What the host is for.")
  @Required
  @SchemaFrom(type = Words.HostRole.class)
  public String role;

  @JsonPropertyDescription("Virtual processors per host.")
  @Required
  @Min(1)
  @Max(256)
  public Integer vcpu;

  @JsonPropertyDescription("Memory per host, in GiB.")
  @Required
  @Min(1)
  @Max(4096)
  public Integer memoryGiB;

  @JsonPropertyDescription("System disk per host, in GiB.")
  @Required
  @Min(10)
  @Max(2048)
  public Integer systemDiskGiB;

  @JsonPropertyDescription("Data disks per host.")
  @Size(max = 16)
  public List<DataDisk> dataDisks = new ArrayList<>();

  @JsonPropertyDescription("Operating system, as the catalogue of the CloudPolicy names it.")
  @Required
  @Size(min = 1, max = 64)
  @Pattern(ApiVersion.SYSTEM)
  public String os;

  @JsonPropertyDescription("Number of hosts; 1 if left out.")
  @Min(1)
  @Max(100)
  public Integer count = 1;

  @JsonPropertyDescription("Graphics processors per host.")
  @Min(0)
  @Max(16)
  public Integer gpu;

  @JsonPropertyDescription(
      "Secret of yours in the provisioned namespace from which cloud-init sets the hosts up; its"
          + " name ends in cloud-init. It may be made at any time after the hand-over.")
  @Size(max = 63)
  @Pattern(ApiVersion.CLOUD_INIT)
  public String cloudInitSecret;

  @JsonPropertyDescription("Range of the number of hosts, where the unit wants elastic scaling.")
  public Elastic elastic;

  /** A disk beside the system disk. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class DataDisk {
    @JsonPropertyDescription("Size, in GiB.")
    @Required
    @Min(10)
    @Max(32768)
    public Integer gib;

    @JsonPropertyDescription("Speed class of the disk; Standard if left out.")
    @SchemaFrom(type = Words.DiskType.class)
    public String type;
  }

  /** Range of the number of hosts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @ValidationRule(
      value = "self.min <= self.max",
      message = "elastic.min may not exceed elastic.max: lower min or raise max")
  public static class Elastic {
    @JsonPropertyDescription("Fewest hosts.")
    @Required
    @Min(0)
    @Max(100)
    public Integer min;

    @JsonPropertyDescription("Most hosts.")
    @Required
    @Min(1)
    @Max(100)
    public Integer max;
  }
}
