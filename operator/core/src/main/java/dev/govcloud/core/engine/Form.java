package dev.govcloud.core.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form of a value: an explicit list of fields, so that a field added to a kind later
 * changes no old digest. What is compared and what is digested is this form: a default that is
 * written out, another order of things with names, nothing instead of empty make no difference.
 *
 * <p>A field is a path with dots. {@code hosts[name]} is a list whose items are told apart by a
 * field, {@code disks[#]} one in which the order counts, {@code rules[]} one in which it does not.
 * What stands behind {@code =} is the default, which is the same as nothing.
 */
public final class Form {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String version;
  private final List<String> fields;
  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> children = new LinkedHashMap<>();
    String list;
    String otherwise;
  }

  /** A form of a version with its fields. */
  public Form(String version, List<String> fields) {
    this.version = version;
    this.fields = List.copyOf(fields);
    fields.forEach(this::add);
  }

  private void add(String field) {
    String[] halves = field.split("=", 2);
    Node node = root;
    for (String part : halves[0].split("\\.")) {
      String[] item = part.split("[\\[\\]]", 3);
      node = node.children.computeIfAbsent(item[0], n -> new Node());
      node.list = item.length == 1 ? node.list : item[1];
    }
    node.otherwise = halves.length == 1 ? null : halves[1];
  }

  /** Its version, as objects name it. */
  public String version() {
    return version;
  }

  /** Its fields, as they are written down. */
  public List<String> fields() {
    return fields;
  }

  /** Every field with its text, by path; what is empty or a default is left out. */
  public TreeMap<String, String> normal(Object value) {
    TreeMap<String, String> normal = new TreeMap<>();
    new Walk(false).walk(root, MAPPER.valueToTree(value), "", normal);
    return normal;
  }

  /**
   * The same with every default written out, as people read it: a field of a thing that is there.
   */
  public TreeMap<String, String> written(Object value) {
    TreeMap<String, String> written = new TreeMap<>();
    new Walk(true).walk(root, MAPPER.valueToTree(value), "", written);
    return written;
  }

  /** {@code sha256:} and the checksum of the form, as a JSON object of paths and texts in order. */
  public String digest(Object value) {
    return Digest.ofForm(normal(value));
  }

  /** One walk through a value, with defaults or without. */
  private record Walk(boolean defaults) {
    private void walk(Node node, JsonNode json, String path, Map<String, String> into) {
      if (json == null || json.isNull()) {
        if (defaults && node.otherwise != null) {
          into.put(path, node.otherwise);
        }
        return;
      }
      if (node.list != null) {
        items(node, json, path, into);
      } else if (node.children.isEmpty()) {
        String text = json.asText();
        if (!text.isEmpty() && (defaults || !text.equals(node.otherwise))) {
          into.put(path, text);
        }
      } else {
        fields(node, json, path, into);
      }
    }

    private void fields(Node node, JsonNode json, String path, Map<String, String> into) {
      node.children.forEach(
          (name, child) ->
              walk(child, json.get(name), path.isEmpty() ? name : path + "." + name, into));
    }

    private void items(Node list, JsonNode json, String path, Map<String, String> into) {
      switch (list.list) {
        case "" -> unordered(list, json, path, into);
        case "#" -> {
          for (int i = 0; i < json.size(); i++) {
            item(list, json.get(i), path + "[" + (i + 1) + "]", into);
          }
        }
        default ->
            json.forEach(
                item -> item(list, item, path + "[" + item.path(list.list).asText() + "]", into));
      }
    }

    /** An item is there even where every field of it is a default. */
    private void item(Node list, JsonNode item, String path, Map<String, String> into) {
      if (list.children.isEmpty()) {
        into.put(path, item.asText());
      } else {
        into.put(path, "");
        fields(list, item, path, into);
      }
    }

    private void unordered(Node list, JsonNode json, String path, Map<String, String> into) {
      List<TreeMap<String, String>> items = new ArrayList<>();
      for (JsonNode item : json) {
        TreeMap<String, String> fields = new TreeMap<>();
        item(list, item, "", fields);
        items.add(fields);
      }
      items.sort(java.util.Comparator.comparing(Object::toString));
      for (int i = 0; i < items.size(); i++) {
        String at = path + "[" + (i + 1) + "]";
        items.get(i).forEach((name, text) -> into.put(name.isEmpty() ? at : at + "." + name, text));
      }
    }
  }
}
