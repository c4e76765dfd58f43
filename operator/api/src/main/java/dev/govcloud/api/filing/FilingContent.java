package dev.govcloud.api.filing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.request.BackupPlan;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Contractor;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Mlps;
import dev.govcloud.api.request.Officers;
import dev.govcloud.api.request.Project;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import io.fabric8.generator.annotation.Size;
import java.util.ArrayList;
import java.util.List;

/** The parts of a request's manifest that one filing is made of; the others are left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class FilingContent {
  @JsonPropertyDescription("The information system.")
  public SystemInfo system;

  @JsonPropertyDescription("Grade and filing under the multi-level protection scheme.")
  public Mlps mlps;

  @JsonPropertyDescription("Who holds the three security duties.")
  public Officers officers;

  @JsonPropertyDescription("The contractor that builds the system.")
  public Contractor contractor;

  @JsonPropertyDescription("The approved project that pays for the system.")
  public Project project;

  @JsonPropertyDescription("The papers.")
  @Size(max = 32)
  public List<Material> materials = new ArrayList<>();

  @JsonPropertyDescription("The resources.")
  public Resources resources;

  @JsonPropertyDescription("How the unit backs the system up.")
  public BackupPlan backup;

  @JsonPropertyDescription("The trial, or the application for a longer one.")
  public Trial trial;

  @JsonPropertyDescription("Reports of tests.")
  @Size(max = 32)
  public List<TestReport> tests = new ArrayList<>();

  @JsonPropertyDescription("Why the resources should change.")
  public Change change;

  @JsonPropertyDescription("The application for the end of service, with the last backup.")
  public Termination termination;

  @JsonPropertyDescription("Day until which the resources are needed, YYYY-MM-DD.")
  @Size(max = 10)
  public String usageUntil;

  @JsonPropertyDescription("Anything else that the authority should know.")
  @Size(max = 4096)
  public String remarks;
}
