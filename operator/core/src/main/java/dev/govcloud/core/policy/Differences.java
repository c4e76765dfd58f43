package dev.govcloud.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.CloudPolicySpec;
import java.util.ArrayList;
import java.util.List;

/** How two complete policies differ, in words. */
final class Differences {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More would make no message that anybody reads. */
  private static final int NAMED = 8;

  private Differences() {}

  /** Each value that differs, as {@code periods.approvalWorkingDays 1 instead of 2}. */
  static List<String> between(CloudPolicySpec now, CloudPolicySpec base) {
    List<String> differences = new ArrayList<>();
    collect("", MAPPER.valueToTree(now), MAPPER.valueToTree(base), differences);
    return differences;
  }

  private static void collect(String path, JsonNode now, JsonNode base, List<String> into) {
    if (now.equals(base)) {
      return;
    }
    if (!now.isObject() && !base.isObject()) {
      into.add(path + " " + text(now) + " instead of " + text(base));
      return;
    }
    // Complete policies: the base names nothing that the other does not.
    String prefix = path.isEmpty() ? "" : path + ".";
    now.fields()
        .forEachRemaining(
            f -> collect(prefix + f.getKey(), f.getValue(), base.path(f.getKey()), into));
  }

  /** A value in words; a list by the names of its entries. */
  static String text(JsonNode value) {
    if (value.isMissingNode() || value.isArray() && value.isEmpty()) {
      return "none";
    }
    if (!value.isArray()) {
      return Stricter.nameOf(value);
    }
    List<String> names = new ArrayList<>();
    value.forEach(e -> names.add(Stricter.nameOf(e)));
    return some(names);
  }

  /** The first of many, and how many more there are. */
  static String some(List<String> all) {
    String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() <= NAMED ? first : first + " and " + (all.size() - NAMED) + " more";
  }
}
