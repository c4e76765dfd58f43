package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;

/** How much of a request was applied for, approved, handed over and is in use (article 14). */
@JsonClassDescription("The four numbers of a request, summed over its lines (article 14).")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class FourNumbers {
  @JsonPropertyDescription("What was last applied for.")
  public Amounts requested;

  @JsonPropertyDescription("What was last approved.")
  public Amounts approved;

  @JsonPropertyDescription("What was handed over.")
  public Amounts allocated;

  @JsonPropertyDescription("What the live objects have and run with.")
  public Amounts used;
}
