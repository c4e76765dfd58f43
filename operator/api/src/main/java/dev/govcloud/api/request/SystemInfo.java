package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** The information system that the resources are for. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class SystemInfo {
  @JsonPropertyDescription("Full name of the system.")
  @Required
  @Size(min = 1, max = 128)
  public String name;

  @JsonPropertyDescription(
      "Short name, at most 20 small letters, digits and hyphens; never changes.")
  @Required
  @Size(min = 1, max = 20)
  @Pattern(ApiVersion.LABEL)
  @ValidationRule(
      value = "self == oldSelf",
      message = "the short name names the namespace and cannot change: file another request")
  public String shortName;

  @JsonPropertyDescription("Whether the system is new, moves to the cloud or grows.")
  @Required
  @SchemaFrom(type = Words.SystemKind.class)
  public String kind;

  @JsonPropertyDescription("What the system is for, in a few sentences (article 11).")
  @Size(max = 2048)
  public String purpose;

  @JsonPropertyDescription("Expected number of users.")
  @Min(0)
  @Max(2000000000)
  public Integer users;

  @JsonPropertyDescription("Whether the public can reach the system.")
  public Boolean publicFacing;

  @JsonPropertyDescription("The network that the system belongs to (article 29).")
  @Required
  @SchemaFrom(type = Words.Zone.class)
  public String zone;

  @JsonPropertyDescription("Declares that the system holds no state secrets: false (article 8).")
  @Required
  @ValidationRule(
      value = "self == false",
      message =
          "a classified system may not use the government cloud (article 8): set classified to"
              + " false only if it holds no state secrets, else withdraw the application")
  public Boolean classified;

  @JsonPropertyDescription("Planned day of going live, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String goLiveDate;

  @JsonPropertyDescription("A: stands alone; B: linked within a department; C: across departments.")
  @SchemaFrom(type = Words.Complexity.class)
  public String complexity;
}
