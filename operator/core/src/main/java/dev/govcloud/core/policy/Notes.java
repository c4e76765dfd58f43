package dev.govcloud.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.core.policy.PolicyTable.Row;
import java.util.ArrayList;
import java.util.List;

/** What of a county's policy does not count, and why: nothing is passed over in silence. */
final class Notes {
  private Notes() {}

  static List<String> of(JsonNode city, JsonNode county, JsonNode merged) {
    List<String> notes = new ArrayList<>();
    for (Row row : PolicyTable.ROWS) {
      JsonNode own = row.in(county);
      if (!own.isMissingNode()) {
        note(row, row.in(city), own, row.in(merged), notes);
      }
    }
    return notes;
  }

  private static void note(
      Row row, JsonNode city, JsonNode own, JsonNode merged, List<String> notes) {
    switch (row.rule()) {
      case SMALLER, LARGER -> {
        if (!merged.equals(own)) {
          String holds = merged.equals(city) ? "the city's " + city.asText() : merged.asText();
          notes.add(row.path() + " " + own.asText() + ", since " + holds + " holds");
        }
      }
      case OFFERED_BY_BOTH -> {
        List<String> more = new ArrayList<>();
        own.forEach(e -> more.add(Stricter.nameOf(e)));
        merged.forEach(e -> more.remove(Stricter.nameOf(e)));
        if (!more.isEmpty()) {
          notes.add(
              row.path() + " " + Differences.some(more) + ", since the city does not offer it");
        }
      }
      case CITY -> alone(row.path(), city, own, notes);
      case BOTH -> {}
    }
  }

  private static void alone(String path, JsonNode city, JsonNode own, List<String> notes) {
    if (own.isObject()) {
      own.fields()
          .forEachRemaining(
              f -> alone(path + "." + f.getKey(), city.path(f.getKey()), f.getValue(), notes));
    } else if (!own.equals(city)) {
      notes.add(
          path
              + " "
              + Differences.text(own)
              + ", since only the city says that ("
              + Differences.text(city)
              + ")");
    }
  }
}
