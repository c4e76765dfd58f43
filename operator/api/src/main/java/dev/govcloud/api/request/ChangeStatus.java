package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.ArrayList;
import java.util.List;

/** A change application: what differs from what runs, and whether that is major (A18). */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class ChangeStatus {
  @JsonPropertyDescription("Name of the Filing of the change.")
  @Size(max = 253)
  public String filing;

  @JsonPropertyDescription("Every difference, old and new.")
  @Size(max = 256)
  public List<Difference> differences = new ArrayList<>();

  @JsonPropertyDescription("true if the change is major: materials and tests anew (article 15).")
  public Boolean major;

  @JsonPropertyDescription("Why the change is major, one criterion each.")
  @Size(max = 16)
  public List<@Size(max = 1024) String> reasons = new ArrayList<>();

  @JsonPropertyDescription(
      "Last day on which the unit may object to what it takes away, by restoring it; by the policy"
          + " of the day on which it was filed.")
  @Size(max = 10)
  public String objectionUntil;

  /** One difference between what runs and what is applied for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Difference {
    @JsonPropertyDescription("Where, e.g. hosts/web/vcpu.")
    @Size(max = 256)
    public String path;

    @JsonPropertyDescription("What runs; empty: it is new.")
    @Size(max = 512)
    public String from;

    @JsonPropertyDescription("What is applied for; empty: it goes.")
    @Size(max = 512)
    public String to;
  }
}
