package dev.govcloud.core.policy;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.CloudPolicySpec;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Policies made from the schema itself: whatever field it gets, values of it are made too. A sound
 * one holds what the server takes, any other what it might have let in once.
 */
final class Specs {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<String, List<?>> SOUND =
      Map.ofEntries(
          entry("zone", List.of("Asia/Shanghai", "Asia/Urumqi", "UTC")),
          entry("since", List.of("2026-01-01", "2026-07-15")),
          entry("officeHoursEnd", List.of("17:30", "00:00")),
          entry("warnDays", List.of(List.of(), List.of(7, 1), List.of(30))),
          entry(
              "contacts",
              List.of(
                  List.of(Map.of("name", "City", "phone", "111")),
                  List.of(Map.of("name", "County", "phone", "222")))),
          entry(
              "images",
              List.of(
                  List.of(image("a"), image("b")),
                  List.of(image("b"), image("c")),
                  List.of(image("c")))),
          entry(
              "storageClasses",
              List.of(
                  List.of(Map.of("name", "File", "storageClass", "nfs")),
                  List.of(Map.of("name", "Block", "storageClass", "rbd")))),
          entry("databaseImages", List.of(List.of(image("PostgreSQL 16")), List.of())),
          entry("gpuDevice", List.of("example.com/gpu")),
          entry("snapshotClass", List.of("retained")),
          entry("prometheus", List.of("http://prometheus.example:9090")),
          entry(
              "queries",
              List.of(List.of(Map.of("measure", "HostMemory", "promql", "x")), List.of())),
          entry("veleroNamespace", List.of("velero", "backup")),
          entry(
              "requiredMaterials",
              List.of(List.of("Other"), List.of("ResourceRequirement", "SelfTestReport"))));

  private static final List<?> NAMES =
      List.of(List.of(), List.of("x", "y"), List.of("y"), List.of("z", "y"), List.of("z"));

  private static final List<?> ODD_TEXTS =
      List.of("Asia/Beijing", "Asia/Shangai", "", "25:61", "LATER", "GMT+99", "五点");

  private Specs() {}

  static Arbitrary<CloudPolicySpec> sound() {
    return object(CloudPolicySpec.class, false)
        .map(tree -> MAPPER.convertValue(tree, CloudPolicySpec.class));
  }

  static Arbitrary<CloudPolicySpec> any() {
    return object(CloudPolicySpec.class, true)
        .map(tree -> MAPPER.convertValue(tree, CloudPolicySpec.class));
  }

  private static Arbitrary<Object> object(Class<?> type, boolean odd) {
    List<Field> fields =
        Arrays.stream(type.getFields()).filter(f -> !Modifier.isStatic(f.getModifiers())).toList();
    return Combinators.combine(fields.stream().map(f -> optional(f, odd)).toList())
        .as(
            values -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                  tree.put(fields.get(i).getName(), values.get(i));
                }
              }
              return tree;
            });
  }

  private static Arbitrary<Object> optional(Field field, boolean odd) {
    return value(field, odd).injectNull(0.4);
  }

  private static Arbitrary<Object> value(Field field, boolean odd) {
    Class<?> type = field.getType();
    if (type.getName().startsWith("dev.govcloud")) {
      return object(type, odd);
    }
    if (type == Integer.class) {
      int min = (int) field.getAnnotation(Min.class).value();
      int max = (int) field.getAnnotation(Max.class).value();
      Arbitrary<Integer> within = Arbitraries.integers().between(min, max);
      return (odd ? rarely(within, Arbitraries.of(min - 1, max + 1, -7, 1_000_000)) : within)
          .asGeneric();
    }
    if (type == Boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    }
    return type == List.class ? list(field, odd) : text(field, odd);
  }

  private static Arbitrary<Object> list(Field field, boolean odd) {
    Arbitrary<Object> sound =
        Arbitraries.of(SOUND.getOrDefault(field.getName(), NAMES)).asGeneric();
    return odd
        ? rarely(sound, Arbitraries.of(Arrays.asList((Object) null), List.of()).asGeneric())
        : sound;
  }

  private static Arbitrary<Object> text(Field field, boolean odd) {
    SchemaFrom words = field.getAnnotation(SchemaFrom.class);
    Arbitrary<Object> sound =
        words == null
            ? Arbitraries.of(SOUND.get(field.getName())).asGeneric()
            : Arbitraries.of(words.type().getEnumConstants()).map(Object::toString).asGeneric();
    return odd ? rarely(sound, Arbitraries.of(ODD_TEXTS).asGeneric()) : sound;
  }

  /** Rarely enough that a whole policy often has but one value that is wrong, or none. */
  private static <T> Arbitrary<T> rarely(Arbitrary<T> usual, Arbitrary<T> odd) {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(30, usual), net.jqwik.api.Tuple.of(1, odd));
  }

  private static Map<String, String> image(String name) {
    return Map.of("name", name, "image", "registry.example/" + name);
  }
}
