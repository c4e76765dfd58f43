package dev.govcloud.api.concern;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Words;
import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** What is wrong or wanted, how urgent it is, of which system. */
@JsonClassDescription("What is wrong or wanted, how urgent it is, of which system.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a ticket is not edited: say what is new in a Reply with the step Progress")
@ValidationRule(
    value = "self.kind != 'DataBreach' || self.severity == 'Critical'",
    message =
        "a breach of data is Critical (article 25): set severity to Critical, or kind to Incident",
    fieldPath = ".severity")
public class TicketSpec {
  @JsonPropertyDescription(
      "Incident: something does not work; Consultation: a question; MigrationHelp: help with going"
          + " live or moving; DataBreach: data were reached, changed or lost without leave.")
  @Required
  @SchemaFrom(type = Words.TicketKind.class)
  public String kind;

  @JsonPropertyDescription("How urgent it is; the policy says how soon the provider then acts.")
  @Required
  @SchemaFrom(type = Words.Severity.class)
  public String severity;

  @JsonPropertyDescription(
      "Name of the CloudResourceRequest in the same namespace whose system it is about, where it"
          + " is about one.")
  @Size(min = 1, max = 63)
  public String request;

  @JsonPropertyDescription("What it is about, in one line.")
  @Required
  @Size(min = 1, max = 128)
  public String title;

  @JsonPropertyDescription("What happened or is asked: since when, seen where, done so far.")
  @Required
  @Size(min = 1, max = 4096)
  public String text;

  @JsonPropertyDescription("Documents that show it.")
  @Size(max = 16)
  public List<Evidence> evidence = new ArrayList<>();

  @JsonPropertyDescription("Who opens it: your own user name.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String openedBy;
}
