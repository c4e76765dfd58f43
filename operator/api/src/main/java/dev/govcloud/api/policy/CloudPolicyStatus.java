package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** What of a policy is in force, and why if it is not what was applied. */
@JsonClassDescription("What of a policy is in force, and why if it is not what was applied.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class CloudPolicyStatus {
  @JsonPropertyDescription("The generation of the spec that this status is about.")
  public Long observedGeneration;

  @JsonPropertyDescription("Ready: the operator counts with this policy as it was applied.")
  @Size(max = 16)
  public List<Condition> conditions = new ArrayList<>();

  @JsonPropertyDescription(
      "Of `default`: how many objects of the operator's making stand without a live request; the"
          + " condition NothingStray names them. They are never deleted by the operator.")
  public Integer strays;

  @JsonPropertyDescription(
      "The last spec that could be used, which stays in force while a later one cannot: of"
          + " `default` with every gap filled in, of any other as it was written. Absent while"
          + " nothing of this policy is in force.")
  public CloudPolicySpec inForce;
}
