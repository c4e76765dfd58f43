package dev.govcloud.api.fulfilment;

import com.fasterxml.jackson.annotation.JsonClassDescription;
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
import java.util.ArrayList;
import java.util.List;

/** What was done by hand, for which line of which granted filing, by whom, proved by what. */
@JsonClassDescription("What was done by hand, for which line, by whom, proved by what.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a fulfilment is final: write a new Fulfilment instead of editing this one")
@ValidationRule(
    value =
        "has(self.duty) ? !has(self.request) && !has(self.filing) && !has(self.item) && !has(self.amount) : has(self.request) && has(self.filing) && has(self.item)",
    message =
        "a Fulfilment answers either a line of a request (request, filing, item) or a duty (duty),"
            + " not both and not neither")
@ValidationRule(
    value = "(self.deed == 'Done') == has(self.duty)",
    message = "Done is said of a duty and of nothing else; a duty is Done",
    fieldPath = ".deed")
@ValidationRule(
    value = "(self.deed == 'Destroyed') == (has(self.item) && self.item.kind == 'Copy')",
    message =
        "Destroyed is said of the platform's copy (item.kind Copy) and of nothing else: anything"
            + " else is Delivered or TakenBack",
    fieldPath = ".deed")
@ValidationRule(
    value =
        "!(self.deed in ['Copied', 'Destroyed', 'Done']) || (has(self.evidence) && size(self.evidence) > 0)",
    message =
        "that a duty was done, a bucket copied, or the platform's copy destroyed, is proved by a"
            + " document: fill evidence",
    reason = "FieldValueRequired",
    fieldPath = ".evidence")
@ValidationRule(
    value = "self.deed != 'Copied' || (has(self.item) && self.item.kind == 'Storage')",
    message = "Copied is said of a bucket (item.kind Storage): anything else the platform copies",
    fieldPath = ".deed")
public class FulfilmentSpec {
  @JsonPropertyDescription("The duty that was done; left out where a line of a request was.")
  public OfDuty duty;

  @JsonPropertyDescription("Name of the CloudResourceRequest in the same namespace.")
  @Size(min = 1, max = 63)
  public String request;

  @JsonPropertyDescription(
      "The granted Filing that it carries out: status.approved.filing of the request.")
  @Size(min = 1, max = 253)
  public String filing;

  @JsonPropertyDescription("The line, as status.resources of the request names it.")
  public Item item;

  @JsonPropertyDescription(
      "Delivered, or at its end TakenBack; of a bucket that is to go Copied; of the platform's copy"
          + " Destroyed; of a duty Done.")
  @Required
  @SchemaFrom(type = Words.Deed.class)
  public String deed;

  @JsonPropertyDescription(
      "How much was delivered, as status.resources[].approved says; left out when taken back.")
  @Size(min = 1, max = 512)
  public String amount;

  @JsonPropertyDescription("Documents that prove it, such as an acceptance sheet.")
  @Size(max = 16)
  public List<Evidence> evidence = new ArrayList<>();

  @JsonPropertyDescription("Who states it: your own user name.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String fulfilledBy;

  @JsonPropertyDescription("What the unit has to know: addresses, accounts, how to begin.")
  @Size(max = 1024)
  public String remarks;

  /** A duty, as the Duty in the same namespace names it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class OfDuty {
    @JsonPropertyDescription("What was owed: spec.kind of the Duty.")
    @Required
    @Size(min = 1, max = 32)
    public String kind;

    @JsonPropertyDescription("For which term: spec.term of the Duty.")
    @Required
    @Size(min = 4, max = 8)
    public String term;

    @JsonPropertyDescription("Whose system: spec.request of the Duty, where it has one.")
    @Size(min = 1, max = 63)
    public String request;
  }

  /** A line of an application. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Item {
    @JsonPropertyDescription("Kind of the line, e.g. Security; Copy: the platform's copy.")
    @Required
    @SchemaFrom(type = Words.ItemKind.class)
    public String kind;

    @JsonPropertyDescription("Name of the line, e.g. WAF.")
    @Required
    @Size(min = 1, max = 320)
    public String name;
  }

  /** A document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Evidence {
    @JsonPropertyDescription("Name of the document.")
    @Required
    @Size(min = 1, max = 253)
    public String name;

    @JsonPropertyDescription("Where it is kept.")
    @Required
    @Size(min = 1, max = 1024)
    @ValidationRule(
        value = Rules.ADDRESS,
        message = Rules.ADDRESS_WANTED,
        messageExpression = Rules.ADDRESS_SAYS)
    public String uri;

    @JsonPropertyDescription("Its checksum, as 64 hexadecimal digits.")
    @Size(min = 64, max = 64)
    @Pattern("^[0-9a-f]{64}$")
    public String sha256;
  }
}
