package dev.govcloud.api.duty;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** What is owed, by whom, for which term. It says nothing that could be otherwise later. */
@JsonClassDescription("What is owed, by whom, for which term.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a duty is what the regulation asks for: it is answered by a Fulfilment, not edited")
public class DutySpec {
  @JsonPropertyDescription("What is owed, e.g. SecurityBulletin; docs/duties.md lists them.")
  @Required
  @Size(min = 1, max = 32)
  public String kind;

  @JsonPropertyDescription("For which term: 2026-03, 2026-Q1, 2026-H1 or 2026.")
  @Required
  @Size(min = 4, max = 8)
  public String term;

  @JsonPropertyDescription("First day of the term, YYYY-MM-DD.")
  @Required
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String from;

  @JsonPropertyDescription("Last day of the term, YYYY-MM-DD.")
  @Required
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String to;

  @JsonPropertyDescription("Who owes it.")
  @Required
  @Size(min = 1, max = 32)
  public String party;

  @JsonPropertyDescription("Article of the regulation that asks for it.")
  @Required
  @Size(min = 1, max = 16)
  public String article;

  @JsonPropertyDescription(
      "Name of the CloudResourceRequest in the same namespace whose system it is about; empty"
          + " where it is about none.")
  @Size(max = 63)
  public String request;

  @JsonPropertyDescription(
      "Instant from which it is owed, ISO-8601: the begin of the term, or later, where what it is"
          + " owed for began later.")
  @Required
  @Size(min = 1, max = 40)
  public String since;
}
