package dev.govcloud.runtime.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fields of a status that the definition in the cluster does not know: it is older than the
 * operator, as in the middle of an upgrade or a rollback. The API server takes nothing of such a
 * status, so a record could not be written because of a figure beside it. What is on record is
 * never left out: an entry without a field would be another entry.
 */
final class Undeclared {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();
  private static final String RECORD = ".status.milestones";
  private static final Pattern FIELD =
      Pattern.compile("(\\.status\\.\\S+): field not declared in schema");

  private Undeclared() {}

  /** The fields that an answer of the API server names; empty where it is about something else. */
  static List<String> named(KubernetesClientException answer) {
    return FIELD
        .matcher(String.valueOf(answer.getMessage()))
        .results()
        .map((MatchResult m) -> m.group(1))
        .distinct()
        .toList();
  }

  /**
   * The same status without the fields; empty where one is part of the record, or there is none.
   */
  static <S> Optional<S> without(S status, List<String> fields) {
    if (fields.isEmpty() || fields.stream().anyMatch(f -> f.startsWith(RECORD))) {
      return Optional.empty();
    }
    JsonNode whole = MAPPER.valueToTree(status);
    JsonNode tree = whole.deepCopy();
    fields.forEach(f -> remove(tree, f.substring(".status.".length()).split("\\.(?![^\\[]*])")));
    @SuppressWarnings("unchecked")
    Class<S> type = (Class<S>) status.getClass();
    return tree.equals(whole) ? Optional.empty() : Optional.of(MAPPER.convertValue(tree, type));
  }

  /**
   * Lists are named with the place or the key of an item; a field that one may not have, none may.
   */
  private static void remove(JsonNode node, String... path) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> remove(item, path));
    } else if (path.length == 1 && node.isObject()) {
      ((ObjectNode) node).remove(path[0]);
    } else if (node.isObject()) {
      String[] rest = new String[path.length - 1];
      System.arraycopy(path, 1, rest, 0, rest.length);
      remove(node.get(path[0].replaceFirst("\\[.*", "")), rest);
    }
  }
}
