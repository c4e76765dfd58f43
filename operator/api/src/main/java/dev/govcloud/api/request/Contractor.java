package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Contact;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** The company that builds the system. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Contractor {
  @JsonPropertyDescription("Name of the company.")
  @Required
  @Size(min = 1, max = 128)
  public String name;

  @JsonPropertyDescription("Unified social credit code, 18 digits and capital letters.")
  @Size(max = 18)
  @Pattern("^[0-9A-HJ-NP-RTUW-Y]{18}$")
  public String creditCode;

  @JsonPropertyDescription("The desk to ask.")
  public Contact contact;
}
