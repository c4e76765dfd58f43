package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.ArrayList;
import java.util.List;

/** Proof of the reclaim (article 16). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Reclaim {
  @JsonPropertyDescription(
      "What there is to reclaim, object by object or line by line, and whether it is gone.")
  @Size(max = 1000)
  public List<ReclaimItem> items = new ArrayList<>();

  @JsonPropertyDescription(
      "The platform's copy of the data, taken before anything was deleted (rule A25): what keeps"
          + " it, volume by volume.")
  @Size(max = 500)
  public List<Copy> copies = new ArrayList<>();

  @JsonPropertyDescription(
      "How the platform copies, as the policy said when the reclaim began: None, VolumeSnapshot or"
          + " Velero.")
  @Size(max = 32)
  public String copyMethod;

  @JsonPropertyDescription("What keeps the reclaim from completing.")
  @Size(max = 100)
  public List<Blocker> blockers = new ArrayList<>();

  /** One object to reclaim. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class ReclaimItem {
    @JsonPropertyDescription("Kind of the object.")
    @Size(max = 128)
    public String kind;

    @JsonPropertyDescription("Name of the object.")
    @Size(max = 320)
    public String name;

    @JsonPropertyDescription("UID of the object.")
    @Size(max = 64)
    public String uid;

    @JsonPropertyDescription("How many objects of this line there are to reclaim.")
    public Integer count;

    @JsonPropertyDescription("How many of them are verified to be gone.")
    public Integer gone;

    @JsonPropertyDescription("When it was first seen to be gone, ISO-8601.")
    @Size(max = 40)
    public String goneAt;

    /** Present, Deleting, Gone or Unknown. */
    @JsonPropertyDescription(
        "Present, Deleting or Gone; Unknown while its kind is missing from the cluster.")
    @Size(max = 16)
    public String state;
  }

  /** A part of the platform's copy. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Copy {
    @JsonPropertyDescription("Kind of the object that keeps it; it outlives the namespace.")
    @Size(max = 64)
    public String kind;

    @JsonPropertyDescription("Name of that object.")
    @Size(max = 253)
    public String name;

    @JsonPropertyDescription("The volume, or the namespace, that it is a copy of.")
    @Size(max = 253)
    public String of;

    @JsonPropertyDescription("What the storage calls it; for a Backup its UID.")
    @Size(max = 512)
    public String handle;

    @JsonPropertyDescription("How much it holds, where its storage says so.")
    @Size(max = 32)
    public String size;
  }

  /** What keeps the reclaim from completing. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Blocker {
    @JsonPropertyDescription("The object that stays, as kind/name.")
    @Size(max = 512)
    public String object;

    @JsonPropertyDescription(
        "The finalizer that holds it; KindMissing where nobody can see whether it is gone, PlatformCopy where a copy is awaited.")
    @Size(max = 253)
    public String finalizer;

    @JsonPropertyDescription("Instant since which it is held, ISO-8601.")
    @Size(max = 40)
    public String since;

    @JsonPropertyDescription("What helps, for people.")
    @Size(max = 1024)
    public String message;
  }
}
