package dev.govcloud.api.filing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Words;
import dev.govcloud.api.request.ChangeStatus;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** One filing: who filed what, when, in which matter. Never edited. */
@JsonClassDescription("One filing: who filed what, when, in which matter. Never edited.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self == oldSelf",
    message = "a filing is kept as it was filed (article 11): edit the request to file anew")
public class FilingSpec {
  @JsonPropertyDescription("The request that it was filed with.")
  @Required
  public RequestReference request;

  @JsonPropertyDescription("Which filing of the request it is, from 1.")
  @Required
  @Min(1)
  @Max(1000000)
  public Integer number;

  @JsonPropertyDescription("Name of the using unit at the time.")
  @Size(max = 128)
  public String unit;

  @JsonPropertyDescription("What it asks for: the matter that is judged.")
  @Required
  @SchemaFrom(type = Words.Matter.class)
  public String matter;

  @JsonPropertyDescription("Instant at which it was filed, ISO-8601.")
  @Required
  @Size(max = 40)
  public String filedAt;

  @JsonPropertyDescription("Day on which it was filed, in the zone of the policy, YYYY-MM-DD.")
  @Size(max = 10)
  public String filedOn;

  @JsonPropertyDescription(
      "Whose clock says when: Server where the operator saw the edit come or met it without a time"
          + " to trust; Writer where it was found after an absence and bears the writer's time.")
  @SchemaFrom(type = Words.Dated.class)
  public String dated;

  @JsonPropertyDescription("Account that filed it; it may not rule on it.")
  @Size(max = 253)
  public String filedBy;

  @JsonPropertyDescription("Version of the list of fields that the digest is made of.")
  @Required
  @Size(max = 8)
  public String form;

  @JsonPropertyDescription("Exactly what is judged in this matter, and what was enclosed.")
  @Required
  public FilingContent content;

  @JsonPropertyDescription("Checksum of the content; the record binds it with every other field.")
  @Required
  @Size(max = 71)
  @Pattern(ApiVersion.REVISION)
  public String digest;

  @JsonPropertyDescription("The filing that this one takes the place of, and what became of it.")
  public Previous previous;

  @JsonPropertyDescription("What it changes of what ran when it was filed (article 15).")
  public ChangeStatus change;

  @JsonPropertyDescription(
      "What it lacked by the rules of its day, all at once; such a filing is not granted.")
  @Size(max = 64)
  public List<@Size(max = 1024) String> lacks = new ArrayList<>();

  @JsonPropertyDescription("Whether more time was applied for early enough by the rules then.")
  public Boolean inTime;

  @JsonPropertyDescription(
      "Limits of its day that it exceeds, all at once; it is granted by an override only.")
  @Size(max = 16)
  public List<@Size(max = 1024) String> exceeds = new ArrayList<>();

  /** The request that something was filed with. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class RequestReference {
    @JsonPropertyDescription("Name of the CloudResourceRequest in the same namespace.")
    @Required
    @Size(min = 1, max = 63)
    public String name;

    @JsonPropertyDescription("UID of the request: another of that name is another request.")
    @Required
    @Size(min = 1, max = 64)
    public String uid;
  }

  /** The filing before, and what became of it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static class Previous {
    @JsonPropertyDescription("Name of the filing before.")
    @Required
    @Size(min = 1, max = 253)
    public String filing;

    @JsonPropertyDescription("What had become of it when this one was filed.")
    @SchemaFrom(type = Words.FilingState.class)
    public String state;

    @JsonPropertyDescription("The Decision on it, where there was one.")
    @Size(max = 253)
    public String decision;

    @JsonPropertyDescription("The beginning of the opinion in that Decision (article 12).")
    @Size(max = 4096)
    public String opinion;
  }
}
