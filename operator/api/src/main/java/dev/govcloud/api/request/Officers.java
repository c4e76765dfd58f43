package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.Contact;
import io.fabric8.generator.annotation.ValidationRule;

/** The three separate security duties; whether they are filled is judged at acceptance. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value =
        "!has(self.securityAudit) || [self.?systemAdministration.name.orValue(''),"
            + " self.?securityAndConfidentiality.name.orValue('')].all(other, other == ''"
            + " || other.replace(' ', '') != self.securityAudit.name.replace(' ', ''))",
    message =
        "whoever audits security may hold neither of the two other duties (article 22): name"
            + " another person in securityAudit",
    fieldPath = ".securityAudit.name")
@ValidationRule(
    value =
        "!has(self.securityAudit) || [self.?systemAdministration.phone.orValue(''),"
            + " self.?securityAndConfidentiality.phone.orValue('')].all(other, other == ''"
            + " || other.replace(' ', '').replace('-', '')"
            + " != self.securityAudit.phone.replace(' ', '').replace('-', ''))",
    message =
        "whoever audits security may hold neither of the two other duties (article 22), so is not"
            + " reached at the telephone of one of them: name another person in securityAudit",
    fieldPath = ".securityAudit.phone")
public class Officers {
  @JsonPropertyDescription("Who administers the system.")
  public Contact systemAdministration;

  @JsonPropertyDescription("Who is responsible for security and confidentiality.")
  public Contact securityAndConfidentiality;

  @JsonPropertyDescription("Who audits security; may hold neither of the two other duties.")
  public Contact securityAudit;
}
