package dev.govcloud.api.decision;

import com.fasterxml.jackson.annotation.JsonClassDescription;
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

/** The ruling: on which filing and stage, and what it says. Never edited. */
@JsonClassDescription("The ruling: on which filing and stage, and what it says.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a decision is final (article 10): write a new Decision instead of editing this one")
@ValidationRule(
    value = "self.verdict == 'Approved' || (has(self.opinion) && self.opinion.trim() != '')",
    message = "a decision other than Approved must say why: write spec.opinion (article 12)",
    reason = "FieldValueRequired",
    fieldPath = ".opinion")
@ValidationRule(
    value =
        "self.verdict != 'ApprovedWithAdjustment' || (has(self.adjustment)"
            + " && (has(self.adjustment.trialDays) || (has(self.adjustment.hosts)"
            + " && self.adjustment.hosts.size() > 0)))",
    message = "ApprovedWithAdjustment must say what is approved instead: fill spec.adjustment",
    reason = "FieldValueRequired",
    fieldPath = ".adjustment")
@ValidationRule(
    value =
        "!(has(self.override) && self.override || self.stage in ['Suspension', 'Resumption'])"
            + " || (has(self.opinion) && self.opinion.trim() != '')",
    message =
        "an override, a suspension and its lifting must say why: write spec.opinion (article 20)",
    reason = "FieldValueRequired",
    fieldPath = ".opinion")
@ValidationRule(
    value = "self.verdict == 'ApprovedWithAdjustment' || !has(self.adjustment)",
    message = "only the verdict ApprovedWithAdjustment adjusts: drop spec.adjustment",
    fieldPath = ".adjustment")
public class DecisionSpec {
  @JsonPropertyDescription("Name of the CloudResourceRequest in the same namespace.")
  @Required
  @Size(min = 1, max = 63)
  public String request;

  @JsonPropertyDescription(
      "The stage that is ruled on (articles 12 to 16); Suspension and Resumption are orders of the"
          + " authority for cause (article 20).")
  @Required
  @SchemaFrom(type = Words.RuledStage.class)
  public String stage;

  @JsonPropertyDescription(
      "Name of the Filing that was read and is ruled on, as kubectl get filings shows it; for"
          + " Suspension and Resumption that of the granted filing that runs (status.approved).")
  @Required
  @Size(min = 1, max = 253)
  public String filing;

  @JsonPropertyDescription("The ruling; Returned asks the unit to correct the application.")
  @Required
  @SchemaFrom(type = Words.DecisionVerdict.class)
  public String verdict;

  @JsonPropertyDescription("The written opinion; required unless the verdict is Approved.")
  @Size(max = 4096)
  public String opinion;

  @JsonPropertyDescription("What is approved instead of what was applied for (article 12).")
  public Adjustment adjustment;

  @JsonPropertyDescription(
      "true approves although a limit of the policy speaks against it; needs an opinion.")
  public Boolean override;

  @JsonPropertyDescription("Account or office that decides; the cluster checks who writes this.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String decidedBy;

  /** What is approved instead of what was applied for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Adjustment {
    @JsonPropertyDescription("Hosts whose size or count differs from the application, by name.")
    @Size(max = 64)
    public List<HostAdjustment> hosts = new ArrayList<>();

    @JsonPropertyDescription("Length of the trial in calendar days, 15 to 30 (article 13).")
    @Min(15)
    @Max(30)
    public Integer trialDays;
  }

  /** What one host gets instead. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class HostAdjustment {
    @JsonPropertyDescription("Name of the host in the application.")
    @Required
    @Size(min = 1, max = 30)
    @Pattern(ApiVersion.LABEL)
    public String name;

    @JsonPropertyDescription("Approved virtual processors per host.")
    @Min(1)
    @Max(256)
    public Integer vcpu;

    @JsonPropertyDescription("Approved memory per host, in GiB.")
    @Min(1)
    @Max(4096)
    public Integer memoryGiB;

    @JsonPropertyDescription("Approved number of hosts; 0 means that this host is not approved.")
    @Min(0)
    @Max(100)
    public Integer count;
  }
}
