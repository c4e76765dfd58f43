package dev.govcloud.api.unit;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Contact;
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

/** Who the unit is, where it files and how much it may hold. */
@JsonClassDescription("Who the unit is, where it files and how much it may hold.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "!has(self.county) || self.level == 'County'",
    message =
        "county names the policy of a county (article 30): set level to County, or leave county"
            + " out",
    fieldPath = ".county")
public class UsingUnitSpec {
  @JsonPropertyDescription("Official name of the unit.")
  @Required
  @Size(min = 1, max = 128)
  public String name;

  @JsonPropertyDescription("City for a municipal unit, County for a county or district unit.")
  @Required
  @SchemaFrom(type = Words.UnitLevel.class)
  public String level;

  @JsonPropertyDescription(
      "Name of the CloudPolicy that lies over `default` for this unit and may only be stricter"
          + " (article 30). Left out, a unit of the level County has the one named `county`, if"
          + " there is one.")
  @Size(min = 1, max = 253)
  @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
  @ValidationRule(
      value = "self != 'default'",
      message = "default is the city's policy and holds for every unit: name the county's own")
  public String county;

  @JsonPropertyDescription("Unified social credit code, 18 digits and capital letters.")
  @Size(min = 18, max = 18)
  @Pattern("^[0-9A-HJ-NP-RTUW-Y]{18}$")
  public String creditCode;

  @JsonPropertyDescription("Namespace in which the unit files; it decides who owns a request.")
  @Required
  @Size(min = 1, max = 63)
  @Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")
  @ValidationRule(
      value = "self == oldSelf",
      message = "the namespace of a unit cannot change: register the unit anew")
  @ValidationRule(
      value =
          "self != 'default' && !self.startsWith('kube-') && !self.startsWith('openshift-')"
              + " && !self.startsWith('gc-')",
      messageExpression =
          "'namespace ' + self + ' belongs to the platform: make a namespace for the unit alone'"
              + " + ' and name that'")
  public String namespace;

  @JsonPropertyDescription("Groups whose members may file for the unit.")
  @Size(max = 16)
  @ValidationRule(
      value = "self.all(g, !g.startsWith('system:'))",
      message =
          "groups that begin with system: hold accounts of the cluster itself: name groups of your"
              + " identity provider, whose members are people of the unit")
  public List<@Size(min = 1, max = 253) String> groups = new ArrayList<>();

  @JsonPropertyDescription(
      "true: the unit gives the cloud up and files nothing new. Needed before its namespace or its"
          + " registration is deleted, so that nothing is filed at that moment; what it has goes on.")
  public Boolean closing;

  @JsonPropertyDescription("The office to ask.")
  public Contact contact;

  @JsonPropertyDescription("The most that all requests of the unit may hold together.")
  public Ceiling ceiling;

  /** The most that all requests of the unit may hold together. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Ceiling {
    @JsonPropertyDescription("Virtual processors in total.")
    @Min(0)
    @Max(1000000)
    public Integer vcpu;

    @JsonPropertyDescription("Memory in total, in GiB.")
    @Min(0)
    @Max(10000000)
    public Integer memoryGiB;

    @JsonPropertyDescription("Storage in total, in GiB.")
    @Min(0)
    @Max(1000000000)
    public Integer storageGiB;
  }
}
