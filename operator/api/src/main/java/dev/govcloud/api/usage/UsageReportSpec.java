package dev.govcloud.api.usage;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Which month the report is about. */
@JsonClassDescription("Which month the report is about.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a report is about one month for ever: it is not edited")
public class UsageReportSpec {
  @JsonPropertyDescription("The month, YYYY-MM.")
  @Required
  @Size(min = 7, max = 7)
  @Pattern("^[0-9]{4}-(0[1-9]|1[0-2])$")
  public String month;

  @JsonPropertyDescription("First day of the month, YYYY-MM-DD.")
  @Required
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String from;

  @JsonPropertyDescription("Last day of the month, YYYY-MM-DD.")
  @Required
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String to;

  @JsonPropertyDescription("Time zone in which these days begin and end.")
  @Required
  @Size(min = 1, max = 64)
  public String zone;

  @JsonPropertyDescription("Minutes from one sample to the next, for the whole month.")
  @Required
  @Min(1)
  @Max(60)
  public Integer everyMinutes;
}
