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

/** What was found, on which basis, who is to rectify it until when. */
@JsonClassDescription("What was found, on which basis, who is to rectify it until when.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message =
        "a finding is not edited: say what is new in a Reply, or close it and write a new Finding")
public class FindingSpec {
  @JsonPropertyDescription("As which office you found it.")
  @Required
  @SchemaFrom(type = Words.FindingParty.class)
  public String party;

  @JsonPropertyDescription("Who is to rectify it: the unit of this namespace, or the provider.")
  @Required
  @SchemaFrom(type = Words.ResponsibleParty.class)
  public String responsible;

  @JsonPropertyDescription(
      "Name of the CloudResourceRequest in the same namespace whose system it is about, where it"
          + " is about one. A Critical finding about a system may be the basis of a suspension.")
  @Size(min = 1, max = 63)
  public String request;

  @JsonPropertyDescription("How grave it is.")
  @Required
  @SchemaFrom(type = Words.Severity.class)
  public String severity;

  @JsonPropertyDescription("What it rests on: the inspection, the article, the standard.")
  @Required
  @Size(min = 1, max = 512)
  public String basis;

  @JsonPropertyDescription("What it is about, in one line.")
  @Required
  @Size(min = 1, max = 128)
  public String title;

  @JsonPropertyDescription("What was found, and what rectifies it.")
  @Required
  @Size(min = 1, max = 4096)
  public String text;

  @JsonPropertyDescription(
      "Last day on which it is to be rectified, YYYY-MM-DD; a day that is over when it is written"
          + " counts as the day on which it is written.")
  @Required
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String due;

  @JsonPropertyDescription("Documents that show it.")
  @Size(max = 16)
  public List<Evidence> evidence = new ArrayList<>();

  @JsonPropertyDescription("Who writes it: your own user name.")
  @Required
  @Size(min = 1, max = 253)
  @Pattern(ApiVersion.ACCOUNT)
  public String openedBy;
}
