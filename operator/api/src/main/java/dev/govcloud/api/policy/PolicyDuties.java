package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** From when the recurring duties are owed, and the numbers that the regulation leaves open. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class PolicyDuties {
  @JsonPropertyDescription(
      "Day from which the recurring duties of articles 7, 18, 19, 21 to 23, 27 and 28 are owed,"
          + " YYYY-MM-DD; empty: none is.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String since;

  @JsonPropertyDescription(
      "Working days after the end of a month for the use report (article 19); at most 5.")
  @Min(1)
  @Max(5)
  public Integer useReportWorkingDays;

  @JsonPropertyDescription(
      "Working days after the end of a year for the assessments (articles 27 and 28); a target.")
  @Min(1)
  @Max(120)
  public Integer assessmentWorkingDays;
}
