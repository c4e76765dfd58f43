package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.record.Milestone;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** What has happened to a request (milestones) and what follows from it (everything else). */
@JsonClassDescription(
    "The record of the request and what follows from it; written by the operator " + "only.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class CloudResourceRequestStatus {
  @JsonPropertyDescription("The generation of the spec that this status is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Where the request stands (article 10), computed from the record.")
  @Size(max = 32)
  public String phase;

  @JsonPropertyDescription("The record: what happened, when, by whom; nothing is ever removed.")
  @Size(max = 1000)
  public List<Milestone> milestones = new ArrayList<>();

  @JsonPropertyDescription("What was approved and therefore runs (article 14).")
  public Snapshot approved;

  @JsonPropertyDescription("The change that is applied for or being carried out (article 15).")
  public ChangeStatus change;

  @JsonPropertyDescription("Movements of elastic hosts inside their approved range, by day.")
  @Size(max = 62)
  public List<ElasticDay> elastic = new ArrayList<>();

  @JsonPropertyDescription("Every period of the regulation that began, open or closed.")
  @Size(max = 1000)
  public List<DeadlineStatus> deadlines = new ArrayList<>();

  @JsonPropertyDescription("Who has to act now, on what, until when.")
  @Size(max = 16)
  public List<Awaiting> awaiting = new ArrayList<>();

  @JsonPropertyDescription("The first of awaiting.")
  public Next next;

  @JsonPropertyDescription("The namespace that was created for this request.")
  public NamespaceReference namespace;

  @JsonPropertyDescription("What became of each line of the application (article 14).")
  @Size(max = 512)
  public List<ResourceItem> resources = new ArrayList<>();

  @JsonPropertyDescription(
      "Whether the request may be deleted, and its record with it: nothing was approved, or the end"
          + " was reached, nothing is awaited and the record was kept for as long as the policy says.")
  public Boolean deletable;

  @JsonPropertyDescription("After the end: the day on which the record may go, YYYY-MM-DD.")
  @Size(max = 10)
  public String keptUntil;

  @JsonPropertyDescription("The four numbers of article 14, summed over all lines.")
  public FourNumbers amounts;

  @JsonPropertyDescription("Proof of the reclaim (article 16).")
  public Reclaim reclaim;

  @JsonPropertyDescription(
      "Conditions for tools: Ready, Reconciling, Stalled and the domain's own.")
  @Size(max = 32)
  public List<Condition> conditions = new ArrayList<>();

  /** What was approved and therefore runs (article 14). */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Snapshot {
    @JsonPropertyDescription("Name of the granted Filing: a suspension names it.")
    @Size(max = 253)
    public String filing;

    @JsonPropertyDescription("The resources.")
    public CloudResourceRequestSpec.Resources resources;

    @JsonPropertyDescription("The disk image of each operating system, as the catalogue named it.")
    @Size(max = 64)
    public List<CloudPolicySpec.Image> images = new ArrayList<>();

    @JsonPropertyDescription("The storage class of each use, as the catalogue named it.")
    @Size(max = 8)
    public List<CloudPolicySpec.StorageClass> storageClasses = new ArrayList<>();

    @JsonPropertyDescription("The image of each database, as the catalogue named it.")
    @Size(max = 64)
    public List<CloudPolicySpec.DatabaseImage> databaseImages = new ArrayList<>();

    @JsonPropertyDescription("The device that a graphics processor is, as the catalogue named it.")
    @Size(max = 253)
    public String gpuDevice;

    @JsonPropertyDescription("Whether the network holds hosts to the approved bandwidth.")
    public Boolean bandwidthByNetwork;

    @JsonPropertyDescription(
        "How the platform copies what a change takes away, as the policy said when it was granted:"
            + " None, VolumeSnapshot or Velero.")
    @Size(max = 32)
    public String copyMethod;

    @JsonPropertyDescription("Length of the trial, in calendar days.")
    public Integer trialDays;

    @JsonPropertyDescription("The network that the system belongs to.")
    @Size(max = 32)
    public String zone;

    @JsonPropertyDescription("Whether the public can reach the system.")
    public Boolean publicFacing;

    @JsonPropertyDescription("Protection level, 1 to 5 (article 22).")
    public Integer mlpsLevel;
  }

  /** One period of the regulation, open or closed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class DeadlineStatus {
    @JsonPropertyDescription("What is to be done.")
    @Size(max = 32)
    public String stage;

    @JsonPropertyDescription("Who has to do it.")
    @Size(max = 32)
    public String party;

    @JsonPropertyDescription("Article of the regulation that asks for it.")
    @Size(max = 16)
    public String article;

    @JsonPropertyDescription("Name of the Filing that it is about.")
    @Size(max = 253)
    public String filing;

    @JsonPropertyDescription("Length of the period, in units.")
    public Integer length;

    @JsonPropertyDescription("How the length is counted: in working days or calendar days.")
    @Size(max = 32)
    public String unit;

    @JsonPropertyDescription("true if the regulation sets the length, false for a target.")
    public Boolean statutory;

    @JsonPropertyDescription("Instant since which it is awaited, ISO-8601.")
    @Size(max = 40)
    public String since;

    @JsonPropertyDescription("Instant from which the period is counted, ISO-8601.")
    @Size(max = 40)
    public String start;

    @JsonPropertyDescription("Last day of the period, YYYY-MM-DD.")
    @Size(max = 10)
    public String dueDate;

    @JsonPropertyDescription("Instant at which the period lapses, ISO-8601.")
    @Size(max = 40)
    public String due;

    @JsonPropertyDescription("true while the calendar of the year is not published (WorkCalendar).")
    public Boolean provisional;

    @JsonPropertyDescription("Version of the policy that set the length: a checksum.")
    @Size(max = 71)
    public String policy;

    @JsonPropertyDescription("Version of the calendar that it was counted in: a checksum.")
    @Size(max = 71)
    public String calendar;

    @JsonPropertyDescription("How often those who have to act were reminded.")
    public Integer reminders;

    @JsonPropertyDescription(
        "Open, Overdue, Met, Missed, Stopped, TargetPassed or Void (replaced or withdrawn).")
    @Size(max = 16)
    public String state;

    @JsonPropertyDescription("Instant at which it was done or fell away, ISO-8601.")
    @Size(max = 40)
    public String endedAt;
  }

  /** Who has to act now, on what, until when. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Awaiting {
    @JsonPropertyDescription("What is to be done.")
    @Size(max = 32)
    public String stage;

    @JsonPropertyDescription("Name of the Filing that it is about.")
    @Size(max = 253)
    public String filing;

    @JsonPropertyDescription("Who has to act.")
    @Size(max = 32)
    public String party;

    @JsonPropertyDescription("Instant since which this is awaited, ISO-8601.")
    @Size(max = 40)
    public String since;

    @JsonPropertyDescription("Until when; empty where the regulation sets no period.")
    @Size(max = 40)
    public String due;
  }

  /** The namespace that was created for this request; it is never adopted, so the UID counts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class NamespaceReference {
    @JsonPropertyDescription("Name of the namespace.")
    @Size(max = 63)
    public String name;

    @JsonPropertyDescription("UID of the namespace, so that another of that name is never touched.")
    @Size(max = 64)
    public String uid;
  }

  /** One line of the application form and what became of it (article 14). */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class ResourceItem {
    @JsonPropertyDescription("Kind of the resource, e.g. Host.")
    @Size(max = 64)
    public String kind;

    @JsonPropertyDescription("Name of the resource in the application.")
    @Size(max = 320)
    public String name;

    @JsonPropertyDescription("What was applied for.")
    @Size(max = 512)
    public String requested;

    @JsonPropertyDescription("What was approved.")
    @Size(max = 512)
    public String approved;

    @JsonPropertyDescription("What was handed over.")
    @Size(max = 512)
    public String allocated;

    @JsonPropertyDescription(
        "What its live objects have and run with; absent where no controller says so.")
    @Size(max = 512)
    public String used;

    /** What became of it; nothing that was not seen is said to be so. */
    @JsonPropertyDescription(
        "Pending, Provisioning, AwaitingFulfilment, Ready, Failed, Stopping, Stopped, Reclaimed;"
            + " Absent: nothing runs, and nothing of it is there; Unknown: nothing runs, and its"
            + " kind is missing from the cluster.")
    @Size(max = 32)
    public String state;

    @JsonPropertyDescription("Who set it up: the Operator, or by hand the Provider.")
    @Size(max = 32)
    public String by;

    @JsonPropertyDescription("The Fulfilment by which it was delivered by hand.")
    @Size(max = 253)
    public String fulfilment;

    @JsonPropertyDescription("Why it is not ready, and what helps.")
    @Size(max = 1024)
    public String message;
  }
}
