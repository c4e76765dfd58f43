package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Grade and filing under the multi-level protection scheme. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Mlps {
  @JsonPropertyDescription("Protection level, 1 to 5.")
  @Min(1)
  @Max(5)
  public Integer level;

  @JsonPropertyDescription("Number of the filing certificate of the public-security organ.")
  @Size(max = 64)
  public String filingNumber;

  @JsonPropertyDescription("Day of the filing, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String filedOn;

  @JsonPropertyDescription("Day of the last evaluation, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String lastEvaluationOn;

  @JsonPropertyDescription("Number of the last evaluation report.")
  @Size(max = 64)
  public String evaluationReportNumber;
}
