package dev.govcloud.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** An office or officer and how to reach it; no identity numbers are kept. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Contact {
  @JsonPropertyDescription("Name of the office or officer.")
  @Required
  @Size(min = 1, max = 128)
  public String name;

  @JsonPropertyDescription("Telephone number in digits, with optional +, spaces and hyphens.")
  @Required
  @Size(min = 3, max = 32)
  @Pattern("^[+]?[0-9][0-9 -]*$")
  public String phone;

  @JsonPropertyDescription("E-mail address.")
  @Size(max = 254)
  @Pattern("^[^@\\s]+@[^@\\s]+$")
  public String email;
}
