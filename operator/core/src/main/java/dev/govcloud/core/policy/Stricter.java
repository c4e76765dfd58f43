package dev.govcloud.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of two values is the stricter one (article 30: a county may only be stricter). */
enum Stricter {
  SMALLER("the smaller"),
  LARGER("the larger"),
  BOTH("both together"),
  OFFERED_BY_BOTH("what both offer; an empty list does not restrict"),
  CITY("the city's alone");

  private final String words;

  Stricter(String words) {
    this.words = words;
  }

  /** The rule in words, for documents. */
  String words() {
    return words;
  }

  /**
   * The value that holds.
   *
   * @param city the city's, with every gap filled; missing only where that means an empty list
   * @param overlay the county's, never missing
   */
  JsonNode of(JsonNode city, JsonNode overlay) {
    return switch (this) {
      case SMALLER -> overlay.asInt() < city.asInt() ? overlay : city;
      case LARGER -> overlay.asInt() > city.asInt() ? overlay : city;
      case BOTH -> together(city, overlay);
      case OFFERED_BY_BOTH -> city.isEmpty() ? overlay : common(city, overlay);
      case CITY -> city;
    };
  }

  /** Whether a number is beyond what the regulation allows, rather than just wrong. */
  boolean looser(double value, double min, double max) {
    return this == SMALLER && value > max || this == LARGER && value < min;
  }

  /** What an entry of a list is called: entries of two lists are the same if they are called so. */
  static String nameOf(JsonNode entry) {
    return entry.isObject() ? entry.path("name").asText() : entry.asText();
  }

  private static ArrayNode together(JsonNode city, JsonNode overlay) {
    List<JsonNode> all = new ArrayList<>();
    city.forEach(all::add);
    overlay.forEach(
        e -> {
          if (!all.contains(e)) {
            all.add(e);
          }
        });
    if (all.stream().allMatch(JsonNode::isInt)) {
      all.sort(Comparator.<JsonNode>comparingInt(n -> n.asInt()).reversed());
    }
    return array(all);
  }

  private static ArrayNode common(JsonNode city, JsonNode overlay) {
    List<String> names = new ArrayList<>();
    overlay.forEach(e -> names.add(nameOf(e)));
    List<JsonNode> both = new ArrayList<>();
    city.forEach(
        e -> {
          if (names.contains(nameOf(e))) {
            both.add(e);
          }
        });
    return array(both);
  }

  private static ArrayNode array(List<JsonNode> entries) {
    return JsonNodeFactory.instance.arrayNode().addAll(entries);
  }
}
