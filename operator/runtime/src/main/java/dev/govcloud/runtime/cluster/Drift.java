package dev.govcloud.runtime.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.govcloud.core.request.AddressRange;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Iterator;
import java.util.Map;

/**
 * Whether a live object still says what we asked for, so that nothing is written at rest and
 * everything that an apply would undo is undone. Values are compared as Kubernetes means them.
 */
final class Drift {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();
  private static final JsonNode ABSENT = JsonNodeFactory.instance.missingNode();

  private Drift() {}

  /** True when an apply would change something. */
  static boolean between(HasMetadata live, HasMetadata desired) {
    return !same(
        MAPPER.valueToTree(live), MAPPER.valueToTree(desired), Sense.of(desired.getKind()), false);
  }

  /**
   * @param desired missing where nothing was asked for and only what others added is looked at
   * @param whole whether what others added counts, because an apply would take it away
   */
  private static boolean same(JsonNode live, JsonNode desired, Sense.Place place, boolean whole) {
    boolean exact = whole || place.sense() == Sense.WHOLE;
    if (nothing(desired)) {
      return nothing(live) || live.asText().equals(place.fallback());
    }
    if (desired.isObject()) {
      return live.isObject() && sameFields(live, desired, place, exact || desired.isEmpty());
    }
    if (desired.isArray()) {
      return live.isArray()
          && live.size() == desired.size()
          && sameItems(live, desired, place, exact);
    }
    return sameValue(live, desired, place);
  }

  /** What is asked for as empty is often kept by the server as nothing at all. */
  private static boolean nothing(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || node.isArray() && node.isEmpty()
        || node.isTextual() && node.textValue().isEmpty();
  }

  /** An empty selector means "everything": a key slipped into it is drift. */
  private static boolean sameFields(
      JsonNode live, JsonNode desired, Sense.Place place, boolean whole) {
    Iterator<Map.Entry<String, JsonNode>> fields = desired.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String key = field.getKey();
      if (!same(at(live, key), field.getValue(), place.at(key), whole)) {
        return false;
      }
    }
    Iterator<String> others = live.fieldNames();
    while (whole && others.hasNext()) {
      String key = others.next();
      if (!desired.has(key) && !same(live.get(key), ABSENT, place.at(key), true)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameItems(
      JsonNode live, JsonNode desired, Sense.Place place, boolean whole) {
    for (int i = 0; i < desired.size(); i++) {
      if (!same(live.get(i), desired.get(i), place.at("*"), whole)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValue(JsonNode live, JsonNode desired, Sense.Place place) {
    if (live.isNumber() && desired.isNumber()) {
      return live.decimalValue().compareTo(desired.decimalValue()) == 0;
    }
    String is = live.asText();
    String asked = desired.asText();
    boolean asItStands = live.getNodeType() == desired.getNodeType() && is.equals(asked);
    return asItStands
        || live.isValueNode()
            && switch (place.sense()) {
              case QUANTITY -> sameAmount(is, asked);
              case PORT -> is.equals(asked);
              case RANGE -> AddressRange.same(is, asked);
              case PLAIN, WHOLE -> false;
            };
  }

  private static boolean sameAmount(String live, String desired) {
    try {
      return new Quantity(live).equals(new Quantity(desired));
    } catch (IllegalArgumentException e) {
      return false; // no quantity, so as the texts stand
    }
  }

  private static JsonNode at(JsonNode live, String key) {
    return live.has(key) ? live.get(key) : ABSENT;
  }
}
