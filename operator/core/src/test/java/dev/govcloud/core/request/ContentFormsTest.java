package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.engine.Form;
import dev.govcloud.core.regulation.Matter;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lists of fields that are digested are whole, and a field of later changes no digest. */
class ContentFormsTest {
  /** What is never filed: who writes is known from the request, and goes into filedBy. */
  private static final Set<String> LEFT_OUT_OF_FILINGS = Set.of();

  @Test
  @DisplayName("Every field of a filing is in its form")
  void everyFieldIsDigested() {
    Set<String> leaves = leaves(FilingContent.class);
    leaves.removeAll(LEFT_OUT_OF_FILINGS);
    assertThat(plain(Contents.FORM)).containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  @DisplayName("Every field of a filing beside its content is bound by the record")
  void everythingAboutAFilingIsBound() {
    Set<String> leaves = leaves(FilingSpec.class);
    leaves.removeIf(l -> l.startsWith("content."));
    leaves.add("request.namespace");
    assertThat(plain(ContentForms.FILING_V2)).containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  @DisplayName("A filing of form v1 keeps its digest, one of v2 binds the namespace")
  void theFormBefore() {
    FilingSpec filing = new FilingSpec();
    filing.form = "v1";
    filing.request = new FilingSpec.RequestReference();
    filing.request.name = "bus";
    filing.request.uid = "u-1";
    String before = Contents.digest(filing, "bureau-transport");
    assertThat(before)
        .isEqualTo("sha256:1393c3cf805d591c97a32b8cad45d29f6f55028033a5342dbcca9404e34c4099");
    assertThat(Contents.digest(filing, "bureau-health")).isEqualTo(before);
    filing.form = "v2";
    assertThat(Contents.digest(filing, "bureau-transport"))
        .isNotEqualTo(Contents.digest(filing, "bureau-health"))
        .isNotEqualTo(before);
  }

  @Test
  @DisplayName("Every field of a ruling is in its form")
  void everyFieldOfARulingIsDigested() {
    assertThat(plain(ContentForms.RULING))
        .containsExactlyInAnyOrderElementsOf(leaves(DecisionSpec.class));
  }

  @Test
  @DisplayName("Every field that a manifest can have can be filed, but who applies")
  void everythingCanBeFiled() {
    Set<String> spec = leaves(CloudResourceRequestSpec.class);
    spec.remove("applicant");
    assertThat(leaves(FilingContent.class)).isEqualTo(spec);
  }

  @Test
  @DisplayName("Every field belongs to a matter")
  void everyFieldBelongsToAMatter() {
    List<String> paths =
        Stream.of(Matter.values())
            .flatMap(m -> Stream.of(m.judged(), m.proofs(), m.enclosed()))
            .flatMap(Collection::stream)
            .toList();
    assertThat(leaves(FilingContent.class))
        .allSatisfy(
            leaf -> assertThat(paths).anyMatch(p -> leaf.equals(p) || leaf.startsWith(p + ".")));
  }

  @Test
  @DisplayName("A field that the schema gets later, defaulted, takes no request for changed")
  void aFieldAddedLater() throws IOException {
    ObjectNode tree = example();
    String before = ContentForms.V1.digest(tree);
    ((ObjectNode) tree.at("/resources/hosts/0")).put("bootMode", "UEFI");
    ((ObjectNode) tree.get("system")).put("green", true);
    tree.putObject("insurance").put("number", "7");
    assertThat(ContentForms.V1.digest(tree)).isEqualTo(before);
    assertThat(Serialization.jsonMapper().treeToValue(tree, FilingContent.class))
        .extracting(Contents::digest)
        .isEqualTo(before);
  }

  @Test
  @DisplayName("A known digest stays what it is, for ever")
  void aKnownDigest() throws IOException {
    assertThat(ContentForms.V1.digest(example()))
        .isEqualTo("sha256:289c06da06b6b21aa450c94d2e4009137a543816c27ec9f77382656c6f97778f");
  }

  private static ObjectNode example() throws IOException {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/02-minimal-request.yaml");
    ObjectNode request = Serialization.unmarshal(Files.readString(file), ObjectNode.class);
    return (ObjectNode) request.get("spec");
  }

  /** The fields of a form, without what tells list items apart and without defaults. */
  private static Set<String> plain(Form form) {
    return form.fields().stream()
        .map(f -> f.replaceAll("=.*", ""))
        .flatMap(f -> Stream.concat(Stream.of(f.replaceAll("\\[[^]]*]", "")), keys(f)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What tells items apart is digested with their path. */
  private static Stream<String> keys(String field) {
    List<String> keys = new ArrayList<>();
    for (int i = field.indexOf('['); i >= 0; i = field.indexOf('[', i + 1)) {
      String key = field.substring(i + 1, field.indexOf(']', i));
      if (!key.isEmpty() && !"#".equals(key)) {
        keys.add(field.substring(0, i).replaceAll("\\[[^]]*]", "") + "." + key);
      }
    }
    return keys.stream();
  }

  private static Set<String> leaves(Class<?> type) {
    Set<String> leaves = new TreeSet<>();
    walk(type, "", leaves);
    return leaves;
  }

  private static void walk(Class<?> type, String path, Set<String> leaves) {
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        Class<?> of = field.getType();
        if (field.getGenericType() instanceof ParameterizedType list) {
          of = (Class<?>) list.getActualTypeArguments()[0];
        }
        String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
        if (of.getName().startsWith("dev.govcloud")) {
          walk(of, name, leaves);
        } else {
          leaves.add(name);
        }
      }
    }
  }
}
