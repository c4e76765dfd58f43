package dev.govcloud.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyTrial;
import dev.govcloud.core.engine.Fields;
import dev.govcloud.core.policy.PolicyTable.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The city's policy with a county's over it: of each value the stricter one (article 30).
 *
 * @param policy complete; of no use where something is left out of {@code nothingLeft}
 * @param nothingLeft why the two together cannot be in force; empty when they can
 * @param notes what of the county's does not count, and why
 */
record Merged(CloudPolicySpec policy, List<Defect> nothingLeft, List<String> notes) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A policy with every gap filled, its default trial within its range. */
  static CloudPolicySpec complete(CloudPolicySpec spec) {
    CloudPolicySpec full = spec.withDefaults();
    PolicyTrial trial = full.trial;
    trial.defaultDays = Math.max(trial.minDays, Math.min(trial.maxDays, trial.defaultDays));
    return full;
  }

  /**
   * The merge.
   *
   * @param city complete
   * @param county as it was written: only what it names can be stricter
   */
  static Merged of(CloudPolicySpec city, CloudPolicySpec county) {
    ObjectNode merged = MAPPER.valueToTree(city);
    JsonNode ofCity = MAPPER.valueToTree(city);
    JsonNode ofCounty = MAPPER.valueToTree(county);
    List<Defect> nothingLeft = new ArrayList<>();
    for (Row row : PolicyTable.ROWS) {
      JsonNode own = row.in(ofCounty);
      if (!own.isMissingNode() && row.rule() != Stricter.CITY) {
        JsonNode value = row.rule().of(row.in(ofCity), own);
        Fields.set(merged, row.path(), value);
        if (row.rule() == Stricter.OFFERED_BY_BOTH && value.isEmpty()) {
          nothingLeft.add(nothingInCommon(row, row.in(ofCity), own));
        }
      }
    }
    CloudPolicySpec policy = MAPPER.convertValue(merged, CloudPolicySpec.class);
    if (policy.trial.minDays > policy.trial.maxDays) {
      nothingLeft.add(emptyRange(city.trial, policy.trial));
      return new Merged(city, nothingLeft, List.of());
    }
    policy = complete(policy);
    return new Merged(policy, nothingLeft, Notes.of(ofCity, ofCounty, MAPPER.valueToTree(policy)));
  }

  private static Defect nothingInCommon(Row row, JsonNode city, JsonNode county) {
    return new Defect(
        Defect.Kind.NOTHING_LEFT,
        row.path(),
        Differences.text(county),
        "has nothing in common with what the city offers, " + Differences.text(city),
        "name at least one of these, or leave the list out");
  }

  private static Defect emptyRange(PolicyTrial city, PolicyTrial merged) {
    Defect bare = PolicyCheck.emptyRange(Defect.Kind.NOTHING_LEFT, merged.minDays, merged.maxDays);
    return new Defect(
        bare.kind(),
        bare.field(),
        bare.value(),
        bare.what() + " together with the city's " + city.minDays + " to " + city.maxDays + " days",
        bare.cure() + ", within the city's range");
  }
}
