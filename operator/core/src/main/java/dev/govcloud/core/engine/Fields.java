package dev.govcloud.core.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes and sets fields of a tree by their paths, with dots. */
public final class Fields {
  private Fields() {}

  /**
   * Copies a field into another tree, with the objects that it is in. Where it is not there or
   * null, nothing is copied but those of the objects that are there.
   */
  public static void copy(JsonNode from, ObjectNode into, String path) {
    String[] parts = path.split("\\.", 2);
    JsonNode child = from.get(parts[0]);
    if (child == null || child.isNull()) {
      return;
    }
    if (parts.length == 1) {
      into.set(path, child);
    } else {
      copy(child, into.withObject("/" + parts[0]), parts[1]);
    }
  }

  /** Sets a field, and makes the objects that it is in where they are not there. */
  public static void set(ObjectNode tree, String path, JsonNode value) {
    String[] parts = path.split("\\.", 2);
    if (parts.length == 1) {
      tree.set(path, value);
    } else {
      set(tree.withObject("/" + parts[0]), parts[1], value);
    }
  }
}
