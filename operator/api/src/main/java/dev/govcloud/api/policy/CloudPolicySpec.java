package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
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

/** The numbers and lists in force. What is left out is as {@link PolicyDefaults} says. */
@JsonClassDescription("The numbers and lists in force; everything is optional.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class CloudPolicySpec {
  private static final String SERVICE_ACCOUNT = "system:serviceaccount:";

  private static final String MATERIALS =
      "^(ConstructionPlan|SelfTestReport|ResourceRequirement|Other)$";

  @JsonPropertyDescription("Periods in working days; none may be longer than the regulation's.")
  public PolicyPeriods periods;

  @JsonPropertyDescription("Length and end of the trial (article 13).")
  public PolicyTrial trial;

  @JsonPropertyDescription("How days are counted.")
  public Counting counting;

  @JsonPropertyDescription("From where on a change is major (article 15).")
  public PolicyMajorChange majorChange;

  @JsonPropertyDescription("How a change that takes something away is announced (article 15).")
  public PolicyReduction reduction;

  @JsonPropertyDescription("What makes a test report count (article 13).")
  public PolicyTests tests;

  @JsonPropertyDescription("When those who have to act are reminded.")
  public PolicyReminders reminders;

  @JsonPropertyDescription("Who hears of a missed deadline.")
  public Escalation escalation;

  @JsonPropertyDescription("What can be applied for; an empty list does not restrict.")
  public Catalogue catalogue;

  @JsonPropertyDescription(
      "Service accounts of GitOps tools that write for a unit. No person's account: who is listed"
          + " applies in another's name.")
  @Size(max = 16)
  @ValidationRule(
      value = "self.all(a, a.startsWith('" + SERVICE_ACCOUNT + "'))",
      message =
          "list service accounts only, as "
              + SERVICE_ACCOUNT
              + "NAMESPACE:NAME: no person applies"
              + " in another's name")
  public List<@Size(min = 1, max = 253) String> gitOpsAccounts = new ArrayList<>();

  @JsonPropertyDescription(
      "Papers that are asked for besides the construction plan and the self-test report, which"
          + " are always required (article 11). The resource requirement is the block `resources`"
          + " of the request and is no paper.")
  @Size(max = 4)
  public List<@Size(max = 32) @Pattern(MATERIALS) String> requiredMaterials = new ArrayList<>();

  @JsonPropertyDescription("How many objects a unit's namespace may hold.")
  public Limits limits;

  @JsonPropertyDescription("How long the record of a request is kept after its end.")
  public PolicyRecords records;

  @JsonPropertyDescription(
      "The platform's copy of a system's data, taken before its volumes go and destroyed after a"
          + " while (article 16, rule A25).")
  public PlatformCopy platformCopy;

  @JsonPropertyDescription(
      "The duties that recur: reports, bulletins, drills, evaluations, assessments.")
  public PolicyDuties duties;

  @JsonPropertyDescription(
      "How soon tickets are acknowledged and resolved, and what was resolved is confirmed.")
  public PolicyConcerns concerns;

  @JsonPropertyDescription("How the use of what was allocated is measured and judged.")
  public PolicyUsage usage;

  /** A fully populated policy: the regulation's periods and the recommended numbers. */
  public static CloudPolicySpec defaults() {
    return PolicyDefaults.fill(new CloudPolicySpec());
  }

  /** Fills every gap with the default; returns a copy, this object stays as it is. */
  public CloudPolicySpec withDefaults() {
    return PolicyDefaults.fill(PolicyDefaults.copy(this));
  }

  /** How days are counted. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Counting {
    @JsonPropertyDescription(
        "Time zone in which days begin and end, as Region/City; Asia/Shanghai if left out.")
    @Size(max = 64)
    @ValidationRule(
        value = "self.matches('" + ApiVersion.ZONE + "')",
        message = "name a time zone by region and city, e.g. Asia/Shanghai",
        messageExpression =
            "'\"' + self + '\" is no time zone by region and city: write e.g. Asia/Shanghai'")
    @ValidationRule(
        value =
            "self == 'Asia/Shanghai' || !self.matches('"
                + ApiVersion.ZONE
                + "') || timestamp('2026-01-01T00:00:00Z').getHours(self) >= 0",
        message = "there is no such time zone: write e.g. Asia/Shanghai")
    public String zone;

    @JsonPropertyDescription(
        "AS_IS receives an application on the rest day that it arrives on; NEXT_WORKING_DAY on"
            + " the working day after it.")
    @SchemaFrom(type = Words.ReceiptOnRestDay.class)
    public String receiptOnRestDay;

    @JsonPropertyDescription(
        "Close of business, HH:MM: the last day of a period ends then; empty: it ends at"
            + " midnight.")
    @Size(max = 5)
    @Pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")
    public String officeHoursEnd;

    @JsonPropertyDescription(
        "Whether a trial that ends on a rest day ends on the next working day; true if left out.")
    public Boolean rollTrialEnd;

    @JsonPropertyDescription(
        "What a refiling after a return for correction begins; the authority's period stops with"
            + " the return: Resume goes on with the days that were left, Restart gives a full new"
            + " period; Resume if left out.")
    @SchemaFrom(type = Words.OnReturn.class)
    public String onReturn;
  }

  /** Who hears of a missed deadline. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Escalation {
    @JsonPropertyDescription("Offices that hear of a missed deadline, in this order.")
    @Size(max = 8)
    public List<Contact> contacts = new ArrayList<>();
  }

  /** How many objects a unit's namespace may hold, so that no unit fills the cluster's memory. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Limits {
    @JsonPropertyDescription("Requests of a unit, closed ones included; 500 if left out.")
    @Min(1)
    @Max(5000)
    public Integer requestsPerUnit;

    @JsonPropertyDescription(
        "Decisions in a unit's namespace, void ones included, and as many Fulfilments; the city's"
            + " policy bounds the Fulfilments beside the operator too. 10000 if left out.")
    @Min(100)
    @Max(100000)
    public Integer decisionsPerUnit;

    @JsonPropertyDescription(
        "How much the filings of one request may hold together, in MiB, before it files nothing"
            + " more but its end; 4 if left out. It is free again when the request is deleted.")
    @Min(1)
    @Max(64)
    public Integer filedMiBPerRequest;

    @JsonPropertyDescription("Tickets of a unit, closed ones included; 2000 if left out.")
    @Min(1)
    @Max(50000)
    public Integer ticketsPerUnit;
  }

  /** What can be applied for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Catalogue {
    @JsonPropertyDescription("Operating systems and the images that stand for them.")
    @Size(max = 64)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every operating system may occur once: remove the duplicate from images")
    public List<Image> images = new ArrayList<>();

    @JsonPropertyDescription(
        "The storage class for each use. Without one, a standard disk is of the cluster's own"
            + " class, a performance disk is not on offer, and storage is delivered by hand.")
    @Size(max = 8)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every use may occur once: remove the duplicate from storageClasses")
    public List<StorageClass> storageClasses = new ArrayList<>();

    @JsonPropertyDescription(
        "The image of each database that is set up by CloudNativePG, named by engine and version,"
            + " such as PostgreSQL 16. Every other database is delivered by hand.")
    @Size(max = 64)
    @ValidationRule(
        value = "self.all(a, self.exists_one(b, b.name == a.name))",
        message = "every database may occur once: remove the duplicate from databaseImages")
    public List<DatabaseImage> databaseImages = new ArrayList<>();

    @JsonPropertyDescription(
        "The device that a graphics processor is, such as nvidia.com/GA102GL_A10. Without one, none"
            + " is on offer.")
    @Size(min = 1, max = 253)
    public String gpuDevice;

    @JsonPropertyDescription(
        "Whether the cluster's network holds a pod to kubernetes.io/ingress-bandwidth and"
            + " egress-bandwidth. If so, hosts share the approved bandwidth; else the provider"
            + " sets it up by hand.")
    public Boolean bandwidthByNetwork;

    @JsonPropertyDescription("Security products on offer; empty: all.")
    @Size(max = 32)
    public List<@Size(min = 1, max = 32) String> securityProducts = new ArrayList<>();

    @JsonPropertyDescription("Database engines on offer; empty: all.")
    @Size(max = 32)
    public List<@Size(min = 1, max = 32) String> databaseEngines = new ArrayList<>();
  }

  /** An operating system and the image that stands for it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Image {
    @JsonPropertyDescription("Operating system as applications name it.")
    @Required
    @Size(min = 1, max = 64)
    @Pattern(ApiVersion.SYSTEM)
    public String name;

    @JsonPropertyDescription("Reference of the disk image.")
    @Required
    @Size(min = 1, max = 512)
    public String image;
  }

  /** A use of storage and the class that serves it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class StorageClass {
    @JsonPropertyDescription("What the storage is used for.")
    @Required
    @SchemaFrom(type = Words.StorageUse.class)
    public String name;

    @JsonPropertyDescription("Name of the storage class of the cluster.")
    @Required
    @Size(min = 1, max = 253)
    public String storageClass;
  }

  /** A database and the image that stands for it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class DatabaseImage {
    @JsonPropertyDescription("Engine and version, as applications name them: PostgreSQL 16.")
    @Required
    @Size(min = 1, max = 64)
    @Pattern("^PostgreSQL [0-9A-Za-z.]+$")
    public String name;

    @JsonPropertyDescription("Reference of the image.")
    @Required
    @Size(min = 1, max = 512)
    public String image;
  }
}
