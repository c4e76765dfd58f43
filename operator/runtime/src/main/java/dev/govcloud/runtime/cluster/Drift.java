package dev.govcloud.runtime.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Iterator;
import java.util.Map;

/** Whether a live object still says what we asked for, so that nothing is written at rest. */
final class Drift {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();

  private Drift() {}

  /** True when an apply would change something. */
  static boolean between(HasMetadata live, HasMetadata desired) {
    return !covers(MAPPER.valueToTree(live), MAPPER.valueToTree(desired));
  }

  private static boolean covers(JsonNode live, JsonNode desired) {
    if (live == null) {
      return desired.isNull();
    }
    if (desired.isObject()) {
      return live.isObject() && coversFields(live, desired);
    }
    if (desired.isArray()) {
      return live.isArray() && live.size() == desired.size() && coversItems(live, desired);
    }
    return live.asText().equals(desired.asText());
  }

  /** An empty selector means "everything": a key slipped into it is drift. */
  private static boolean coversFields(JsonNode live, JsonNode desired) {
    if (desired.isEmpty()) {
      return live.isEmpty();
    }
    Iterator<Map.Entry<String, JsonNode>> fields = desired.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (!covers(live.get(field.getKey()), field.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean coversItems(JsonNode live, JsonNode desired) {
    for (int i = 0; i < desired.size(); i++) {
      if (!covers(live.get(i), desired.get(i))) {
        return false;
      }
    }
    return true;
  }
}
