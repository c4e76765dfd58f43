package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/**
 * The application for the end of service, with its proofs; before formal opening the reason is
 * enough (rule A26).
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Termination {
  @JsonPropertyDescription("Why the service should end.")
  @Required
  @Size(min = 1, max = 2048)
  public String reason;

  @JsonPropertyDescription(
      "Day on which the system went off line, YYYY-MM-DD; needed once it was formally opened.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String offlineOn;

  @JsonPropertyDescription(
      "Declares that all data were migrated: true (article 16); needed once it was formally"
          + " opened.")
  @ValidationRule(
      value = "self == true",
      message =
          "migrate the data before applying for termination (article 16), then set dataMigrated"
              + " to true")
  public Boolean dataMigrated;

  @JsonPropertyDescription(
      "The last backup: after the reclaim nothing else is left (article 16); needed once it was"
          + " formally opened.")
  public LastBackup backup;

  /** Where the last backup is and how to recognise it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class LastBackup {
    @JsonPropertyDescription("Where the backup is kept.")
    @Required
    @Size(min = 1, max = 2048)
    public String location;

    @JsonPropertyDescription("SHA-256 checksum of the backup, 64 hexadecimal digits.")
    @Required
    @Size(max = 64)
    @Pattern(ApiVersion.SHA256)
    public String sha256;
  }
}
