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

/** One paper of the application. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Material {
  @JsonPropertyDescription("Which paper it is (article 11).")
  @Required
  @SchemaFrom(type = Words.MaterialKind.class)
  public String kind;

  @JsonPropertyDescription("Title of the paper.")
  @Size(max = 256)
  public String name;

  @JsonPropertyDescription("Where the paper is kept: its address, e.g. https://…/plan.pdf.")
  @Size(max = 2048)
  @ValidationRule(
      value = Rules.ADDRESS,
      message = Rules.ADDRESS_WANTED,
      messageExpression = Rules.ADDRESS_SAYS)
  public String uri;

  @JsonPropertyDescription("SHA-256 checksum of the file, 64 hexadecimal digits.")
  @Size(max = 64)
  @Pattern(ApiVersion.SHA256)
  public String sha256;

  @JsonPropertyDescription("Day of the paper, YYYY-MM-DD.")
  @Size(max = Rules.DAY_LENGTH)
  @ValidationRule(value = Rules.DAY, message = Rules.DAY_WANTED, messageExpression = Rules.DAY_SAYS)
  public String date;
}
