package dev.govcloud.api.concern;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import dev.govcloud.api.Words;
import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** Which step is taken, on what, as which party, and what is said with it. */
@JsonClassDescription("Which step is taken, on what, as which party, and what is said with it.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a reply is final: write a new Reply instead of editing this one")
@ValidationRule(
    value =
        "!(self.step in ['Progress', 'Resolve', 'Reopen']) || (has(self.text) && self.text.trim()"
            + " != '')",
    message = "say what was done, or what is still wrong: write spec.text",
    reason = "FieldValueRequired",
    fieldPath = ".text")
@ValidationRule(
    value = "(self.of.kind == 'Ticket' && self.step == 'Close') == has(self.satisfaction)",
    message =
        "who closes a ticket, and only he, says how satisfied the unit is (article 28): set"
            + " spec.satisfaction to Dissatisfied, BasicallySatisfied, Satisfied or VerySatisfied",
    fieldPath = ".satisfaction")
@ValidationRule(
    value = "(self.of.kind == 'Finding' && self.step == 'Reopen') == has(self.due)",
    message =
        "who reopens a finding, and only he, says until when it is to be rectified now: set"
            + " spec.due",
    fieldPath = ".due")
@ValidationRule(
    value = "self.of.kind == 'Finding' || self.step != 'Verify'",
    message = "a ticket is not verified: its unit closes or reopens it",
    fieldPath = ".step")
@ValidationRule(
    value =
        "!(self.of.kind == 'Finding' && self.step == 'Resolve') || (has(self.evidence) &&"
            + " size(self.evidence) > 0)",
    message = "that a finding was rectified is proved by a document: fill spec.evidence",
    reason = "FieldValueRequired",
    fieldPath = ".evidence")
public class ReplySpec {
  @JsonPropertyDescription("The ticket or finding in the same namespace that it is on.")
  @Required
  public Of of;

  @JsonPropertyDescription("The step; docs/tickets.md says who may take which when.")
  @Required
  @SchemaFrom(type = Words.ReplyStep.class)
  public String step;

  @JsonPropertyDescription("As which party you take it.")
  @Required
  @SchemaFrom(type = Words.ReplyParty.class)
  public String party;

  @JsonPropertyDescription("What was done, is still wrong, or is asked.")
  @Size(max = 4096)
  public String text;

  @JsonPropertyDescription("Documents that show it.")
  @Size(max = 16)
  public List<Evidence> evidence = new ArrayList<>();

  @JsonPropertyDescription("With Close of a ticket: how satisfied the unit is (article 28).")
  @SchemaFrom(type = Words.Satisfaction.class)
  public String satisfaction;

  @JsonPropertyDescription(
      "With Reopen of a finding: last day on which it is to be rectified now, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String due;

  @JsonPropertyDescription("Who takes it: your own user name.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String repliedBy;

  /** A ticket or a finding. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Of {
    @JsonPropertyDescription("Ticket or Finding.")
    @Required
    @SchemaFrom(type = Words.ConcernKind.class)
    public String kind;

    @JsonPropertyDescription("Its name.")
    @Required
    @Size(min = 1, max = 253)
    public String name;
  }
}
