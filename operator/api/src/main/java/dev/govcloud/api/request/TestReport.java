package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import dev.govcloud.api.Words;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** The report of one test of the trial. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class TestReport {
  @JsonPropertyDescription("What was tested (article 13).")
  @Required
  @SchemaFrom(type = Words.TestKind.class)
  public String kind;

  @JsonPropertyDescription("How the test ended.")
  @Required
  @SchemaFrom(type = Words.TestResult.class)
  public String result;

  @JsonPropertyDescription("Where the report is kept: its address, e.g. https://…/report.pdf.")
  @Size(max = 2048)
  @ValidationRule(
      value = Rules.ADDRESS,
      message = Rules.ADDRESS_WANTED,
      messageExpression = Rules.ADDRESS_SAYS)
  public String report;

  @JsonPropertyDescription("Number of the report.")
  @Size(max = 64)
  public String reportNumber;

  @JsonPropertyDescription("SHA-256 checksum of the report, 64 hexadecimal digits.")
  @Size(max = 64)
  @Pattern(ApiVersion.SHA256)
  public String sha256;

  @JsonPropertyDescription("What was tested: the system and its version, and what was measured.")
  @Size(max = 512)
  public String scope;

  @JsonPropertyDescription("Day of the report, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String date;

  @JsonPropertyDescription("The accredited laboratory that made the test, where one did.")
  public Laboratory laboratory;

  /** An accredited laboratory. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Laboratory {
    @JsonPropertyDescription("Name of the laboratory.")
    @Required
    @Size(min = 1, max = 128)
    public String name;

    @JsonPropertyDescription("CNAS registration number, e.g. L1234.")
    @Size(max = 32)
    @Pattern("^[A-Z]+[0-9]+$")
    public String cnasNumber;
  }
}
