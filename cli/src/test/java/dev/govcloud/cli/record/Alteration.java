package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every way to alter one field of an object, found by reflection, so that a field that is added to
 * the class later is tampered with too.
 *
 * @param path the field, e.g. {@code period.due}
 * @param apply alters it in an object of the class
 */
record Alteration(String path, Consumer<ObjectNode> apply) {

  /** For every field of a class, and of the classes of its fields. */
  static List<Alteration> of(Class<?> type) {
    List<Alteration> all = new ArrayList<>();
    for (Field f : fields(type)) {
      String name = f.getName();
      if (isList(f)) {
        Class<?> item = item(f);
        all.add(new Alteration(name + "[+]", o -> o.withArray(name).add(sample(item))));
        if (isObject(item)) {
          of(item).forEach(a -> all.add(new Alteration(name + "[0]." + a.path, inItem(name, a))));
        }
      } else if (isObject(f.getType())) {
        all.add(new Alteration(name, o -> replace(o, name, f.getType())));
        of(f.getType()).forEach(a -> all.add(new Alteration(name + "." + a.path, in(name, a))));
      } else {
        all.add(new Alteration(name, o -> o.set(name, other(o.path(name), f.getType()))));
      }
    }
    return all;
  }

  /** Whether the object has what the path leads through; otherwise there is nothing to alter. */
  boolean applies(JsonNode object) {
    JsonNode at = object;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      boolean item = steps[i].endsWith("[0]");
      at = at.path(steps[i].replace("[0]", ""));
      at = item ? at.path(0) : at;
    }
    return at.isObject();
  }

  private static void replace(ObjectNode o, String name, Class<?> type) {
    if (o.path(name).isObject()) {
      o.remove(name);
    } else {
      o.set(name, sample(type));
    }
  }

  private static Consumer<ObjectNode> in(String name, Alteration a) {
    return o -> a.apply.accept((ObjectNode) o.get(name));
  }

  private static Consumer<ObjectNode> inItem(String name, Alteration a) {
    return o -> a.apply.accept((ObjectNode) o.get(name).get(0));
  }

  private static JsonNode other(JsonNode old, Class<?> type) {
    var nodes = RecordFormat.MAPPER.getNodeFactory();
    if (type == Boolean.class) {
      return nodes.booleanNode(!old.asBoolean());
    }
    return Number.class.isAssignableFrom(type)
        ? nodes.numberNode(old.asInt() + 1)
        : nodes.textNode(old.asText("") + "1");
  }

  /** A value of a class in which every field says something. */
  static JsonNode sample(Class<?> type) {
    if (!isObject(type)) {
      return other(RecordFormat.MAPPER.getNodeFactory().missingNode(), type);
    }
    ObjectNode sample = RecordFormat.MAPPER.createObjectNode();
    for (Field f : fields(type)) {
      JsonNode value = sample(isList(f) ? item(f) : f.getType());
      if (isList(f)) {
        sample.withArray(f.getName()).add(value);
      } else {
        sample.set(f.getName(), value);
      }
    }
    return sample;
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> Modifier.isPublic(f.getModifiers()) && !Modifier.isStatic(f.getModifiers()))
        .toList();
  }

  private static boolean isObject(Class<?> type) {
    return type.getName().startsWith("dev.govcloud.api.");
  }

  private static boolean isList(Field f) {
    return List.class.isAssignableFrom(f.getType());
  }

  private static Class<?> item(Field f) {
    return (Class<?>) ((ParameterizedType) f.getGenericType()).getActualTypeArguments()[0];
  }

  @Override
  public String toString() {
    return path;
  }
}
