package dev.govcloud.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Any status of any kind, filled at random far over its limits, is within those of the schema that
 * the API server has: these are read from the files in {@code crds/}, not from the annotations.
 */
class LimitsTest {
  private static final String[] SIGNS = {"a", "é", "缺", "𠮷", "…", " ", "\n", "\""};

  /** Never cut: the record, what was filed, what was approved. */
  private static final List<Class<?>> UNTOUCHED =
      List.of(Milestone.class, FilingContent.class, Snapshot.class);

  private static final Map<Class<?>, JsonNode> WRITTEN = written();

  @Test
  void everyKindThatTheOperatorWritesIsTried() {
    assertThat(WRITTEN.keySet())
        .extracting(Class::getSimpleName)
        .contains("CloudResourceRequestStatus", "DecisionStatus", "FilingStatus", "FilingSpec")
        .contains("WorkCalendarStatus");
  }

  @Property(tries = 30)
  void nothingWrittenIsOverTheLimitsOfItsSchema(@ForAll long seed) {
    WRITTEN.forEach(
        (type, schema) -> {
          Object status = filled(type, new Random(seed));
          JsonNode before = Serialization.jsonMapper().valueToTree(status);
          Object clipped = Clipper.clip(status);
          List<String> over = new ArrayList<>();
          inspect(
              Serialization.jsonMapper().valueToTree(clipped), schema, type.getSimpleName(), over);
          assertThat(over).isEmpty();
          assertThat(Clipper.clip(clipped)).as("cut twice").isSameAs(clipped);
          assertThat((JsonNode) Serialization.jsonMapper().valueToTree(status))
              .as("the original")
              .isEqualTo(before);
        });
  }

  /** What the API server counts: code points of texts, items of lists. */
  private static void inspect(JsonNode value, JsonNode schema, String path, List<String> over) {
    if (value.isTextual() && schema.has("maxLength")) {
      int length = value.textValue().codePointCount(0, value.textValue().length());
      if (length > schema.get("maxLength").asInt()) {
        over.add(path + " has " + length + " characters");
      }
    } else if (value.isArray()) {
      if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
        over.add(path + " has " + value.size() + " items");
      }
      value.forEach(item -> inspect(item, schema.path("items"), path + "[]", over));
    } else if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              f ->
                  inspect(
                      f.getValue(),
                      schema.path("properties").path(f.getKey()),
                      path + "." + f.getKey(),
                      over));
    }
  }

  /** An object with everything filled in that may be cut. */
  private static Object filled(Class<?> type, Random random) {
    try {
      Object object = type.getConstructor().newInstance();
      for (Field field : type.getFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          boolean word = field.isAnnotationPresent(SchemaFrom.class);
          Object value = word ? "Word" : value(field.getGenericType(), random);
          if (value != null) {
            field.set(object, value);
          }
        }
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Type type, Random random) {
    if (type instanceof ParameterizedType list) {
      Type item = list.getActualTypeArguments()[0];
      int most = random.nextInt(8) == 0 ? 1100 : 3;
      return value(item, random) == null
          ? null
          : Stream.generate(() -> value(item, random)).limit(random.nextInt(most)).toList();
    }
    if (type == String.class) {
      int most = random.nextInt(8) == 0 ? 6000 : 40;
      return SIGNS[random.nextInt(SIGNS.length)].repeat(random.nextInt(most));
    }
    if (type == Condition.class) {
      Condition condition = new Condition();
      condition.setType("Ready");
      condition.setMessage(SIGNS[random.nextInt(SIGNS.length)].repeat(random.nextInt(40_000)));
      return condition;
    }
    Class<?> known = (Class<?>) type;
    return known.getName().startsWith("dev.govcloud.api") && !UNTOUCHED.contains(known)
        ? filled(known, random)
        : null;
  }

  /** The statuses of every kind there is, and the filings, with the schema of each. */
  private static Map<Class<?>, JsonNode> written() {
    Map<String, JsonNode> schemas = schemas();
    Map<Class<?>, JsonNode> written = new TreeMap<>(Comparator.comparing(Class::getName));
    written.put(FilingSpec.class, schemas.get("Filing").path("spec"));
    new ClassFileImporter()
        .importPackages("dev.govcloud.api").stream()
            .filter(c -> c.isAssignableTo(CustomResource.class))
            .map(JavaClass::reflect)
            .forEach(
                kind -> {
                  Type[] types =
                      ((ParameterizedType) kind.getGenericSuperclass()).getActualTypeArguments();
                  if (types[1] != Void.class) {
                    JsonNode schema = schemas.get(kind.getSimpleName()).path("status");
                    written.put((Class<?>) types[1], schema);
                  }
                });
    return written;
  }

  private static Map<String, JsonNode> schemas() {
    Path crds = Path.of(System.getProperty("basedir.root"), "crds");
    try (Stream<Path> files = Files.list(crds)) {
      Map<String, JsonNode> schemas = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        JsonNode crd = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        schemas.put(
            crd.at("/spec/names/kind").asText(),
            crd.at("/spec/versions/0/schema/openAPIV3Schema/properties"));
      }
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
