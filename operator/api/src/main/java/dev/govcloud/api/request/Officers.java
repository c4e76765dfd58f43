package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Contact;

/** The three separate security duties; whether they are filled is judged at acceptance. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Officers {
  @JsonPropertyDescription("Who administers the system.")
  public Contact systemAdministration;

  @JsonPropertyDescription("Who is responsible for security and confidentiality.")
  public Contact securityAndConfidentiality;

  @JsonPropertyDescription("Who audits security; may not hold the two other duties.")
  public Contact securityAudit;
}
