package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** The application form. What may be missing for now is checked at acceptance, all at once. */
@JsonClassDescription(
    "The application form. Papers that are missing are listed at acceptance, all at " + "once.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class CloudResourceRequestSpec {
  @JsonPropertyDescription(
      "Account of the API user who applies for the unit (article 11); nobody else's is accepted.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String applicant;

  @JsonPropertyDescription("The information system that the resources are for (article 11).")
  @Required
  public SystemInfo system;

  @JsonPropertyDescription("Grade and filing under the multi-level protection scheme (article 22).")
  public Mlps mlps;

  @JsonPropertyDescription("Who holds the three security duties (article 22).")
  public Officers officers;

  @JsonPropertyDescription("The contractor that builds the system, if any.")
  public Contractor contractor;

  @JsonPropertyDescription("The approved project that pays for the system, if any.")
  public Project project;

  @JsonPropertyDescription("The papers of the application (article 11), by link and checksum.")
  @Size(max = 32)
  public List<Material> materials = new ArrayList<>();

  @JsonPropertyDescription("The resources that are applied for; at least one item.")
  @Required
  @ValidationRule(
      value =
          "(has(self.hosts) && self.hosts.size() > 0)"
              + " || (has(self.databases) && self.databases.size() > 0)"
              + " || (has(self.storage) && self.storage.size() > 0)"
              + " || (has(self.security) && self.security.size() > 0)"
              + " || has(self.network)",
      message =
          "apply for at least one resource: fill hosts, databases, storage, security or network")
  public Resources resources;

  @JsonPropertyDescription("How the unit backs the system up.")
  public BackupPlan backup;

  @JsonPropertyDescription("The trial before formal opening (article 13).")
  public Trial trial;

  @JsonPropertyDescription(
      "Reports of the function, performance and security tests (articles 13, 14).")
  @Size(max = 32)
  public List<TestReport> tests = new ArrayList<>();

  @JsonPropertyDescription("Why the application differs from what runs (article 15).")
  public Change change;

  @JsonPropertyDescription("Set this to apply for the end of service (article 16).")
  public Termination termination;

  @JsonPropertyDescription("Day until which the resources are needed, YYYY-MM-DD; empty: open.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String usageUntil;

  @JsonPropertyDescription("Anything else that the authority should know.")
  @Size(max = 4096)
  public String remarks;

  /** The resources of one system: what is applied for, or what was approved. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Resources {
    @JsonPropertyDescription("Virtual hosts.")
    @Size(max = 64)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every host needs its own name: rename the host that occurs twice")
    public List<Host> hosts = new ArrayList<>();

    @JsonPropertyDescription("Managed databases.")
    @Size(max = 32)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every database needs its own name: rename the one that occurs twice")
    public List<Database> databases = new ArrayList<>();

    @JsonPropertyDescription("Storage beyond the disks of hosts.")
    @Size(max = 32)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every storage item needs its own name: rename the one that occurs twice")
    public List<Storage> storage = new ArrayList<>();

    @JsonPropertyDescription("Security products of the catalogue.")
    @Size(max = 16)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.product == a.product))",
        message = "list every security product once and use its count")
    public List<SecurityItem> security = new ArrayList<>();

    @JsonPropertyDescription("Bandwidth, addresses, names and rules.")
    public Network network;
  }
}
