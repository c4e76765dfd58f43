package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** T6, T7: a request has no free-form field, and none that reaches into another namespace. */
class ClosedSchemaTest {
  private static final Set<String> OPEN =
      Set.of("x-kubernetes-preserve-unknown-fields", "additionalProperties");
  private static final Set<String> REACHING =
      Set.of(
          "namespace",
          "nodeSelector",
          "annotations",
          "labels",
          "serviceAccountName",
          "secretName",
          "secretRef",
          "storageClassName",
          "priorityClassName",
          "image",
          "ownerReferences",
          "subjects");

  private final List<String> found = new ArrayList<>();

  @Test
  void aRequestHoldsNoFreeFormFieldAndNoReferenceElsewhere() throws IOException {
    inspect(spec("cloudresourcerequests"), "spec", true);
    inspect(spec("decisions"), "spec", true);
    assertThat(found).isEmpty();
  }

  @Test
  void noKindKeepsFieldsThatItDoesNotKnow() throws IOException {
    for (String kind : List.of("filings", "usingunits", "cloudpolicies", "workcalendars")) {
      inspect(spec(kind), kind + ".spec", false);
    }
    assertThat(found).isEmpty();
  }

  private static JsonNode spec(String plural) throws IOException {
    String crd =
        new CrdFiles(Path.of("target", "classes", "META-INF", "fabric8"))
            .all()
            .get(plural + ".govcloud.dev.yaml");
    JsonNode spec =
        new ObjectMapper(new YAMLFactory())
            .readTree(crd)
            .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
    assertThat(spec.path("properties")).isNotEmpty();
    return spec;
  }

  private void inspect(JsonNode schema, String path, boolean names) {
    OPEN.stream().filter(schema::has).forEach(k -> found.add(path + ": " + k));
    if (schema.has("items")) {
      inspect(schema.get("items"), path + "[]", names);
    }
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            f -> {
              if (names && REACHING.contains(f.getKey())) {
                found.add(path + "." + f.getKey());
              }
              inspect(f.getValue(), path + "." + f.getKey(), names);
            });
  }
}
