package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** How the platform copies a system's data before its volumes go, and for how long (rule A25). */
@JsonClassDescription("The platform's copy of a system's data (article 16, rule A25).")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "!has(self.method) || self.method != 'VolumeSnapshot' || has(self.snapshotClass)",
    message = "VolumeSnapshot needs snapshotClass: name a class with deletionPolicy Retain")
public class PlatformCopy {
  private static final String NAME = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";

  @JsonPropertyDescription(
      "How it is taken: None (the record says that there is none), VolumeSnapshot (of every"
          + " volume), or Velero (one Backup of the namespace). A reclaim waits for it. None if"
          + " left out.")
  @SchemaFrom(type = Words.CopyMethod.class)
  public String method;

  @JsonPropertyDescription(
      "VolumeSnapshotClass of the snapshots. Its deletionPolicy must be Retain: another one would"
          + " delete the copy together with the namespace.")
  @Size(min = 1, max = 253)
  @Pattern(NAME)
  public String snapshotClass;

  @JsonPropertyDescription("Namespace in which Velero works; velero if left out.")
  @Size(min = 1, max = 63)
  @Pattern(NAME)
  public String veleroNamespace;

  @JsonPropertyDescription(
      "Calendar days that the copy is kept after the end of service, before the provider has to"
          + " destroy it; 30 if left out.")
  @Min(7)
  @Max(180)
  public Integer retentionDays;
}
