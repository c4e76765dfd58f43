package dev.govcloud.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image's bill of materials (CycloneDX) and the licences that it names. */
final class Parts {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final ObjectNode bom;

  Parts(ObjectNode bom) {
    this.bom = bom;
  }

  /** As the CycloneDX plugin wrote it for the operator's libraries. */
  static Parts read(Path file) throws IOException {
    return new Parts((ObjectNode) JSON.readTree(file.toFile()));
  }

  /** With the packages of the base; their licences are in the image under /usr/share/doc. */
  Parts with(Packages packages) {
    ObjectNode all = bom.deepCopy();
    ArrayNode components = all.withArray("components");
    for (Packages.Pin pin : packages.pins()) {
      ObjectNode part = components.addObject();
      part.put("type", "library").put("bom-ref", pin.purl()).put("name", pin.name());
      part.put("version", pin.version()).put("scope", "required").put("purl", pin.purl());
      part.putArray("hashes").addObject().put("alg", "SHA-256").put("content", pin.sha256());
      part.putArray("licenses")
          .addObject()
          .putObject("license")
          .put("name", "see /usr/share/doc/" + pin.name() + "/copyright");
    }
    return new Parts(all);
  }

  /**
   * Refuses where a library of the operator is not on the list.
   *
   * @param libraries the folder whose jars, named GROUP.NAME-VERSION.jar, go into the image
   */
  void mustCover(Path libraries) throws IOException {
    Set<String> listed = new TreeSet<>();
    for (JsonNode part : bom.path("components")) {
      String name = text(part, "name") + "-" + text(part, "version");
      listed.add(text(part, "group") + "." + name);
    }
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(libraries)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".jar"))
          .map(f -> f.substring(0, f.length() - 4))
          .filter(f -> listed.stream().noneMatch(l -> f.equals(l) || f.startsWith(l + "-")))
          .forEach(missing::add);
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("not in the bill of materials: " + missing);
    }
  }

  String json() throws JsonProcessingException {
    return JSON.writeValueAsString(bom) + "\n";
  }

  /** Each licence with what is under it, sorted; parts that name none stand under "none stated". */
  String licences() {
    TreeMap<String, TreeSet<String>> under = new TreeMap<>();
    for (JsonNode part : bom.path("components")) {
      String group = text(part, "group");
      String name = (group.isEmpty() ? "" : group + ":") + text(part, "name");
      under
          .computeIfAbsent(licence(part), l -> new TreeSet<>())
          .add(name + " " + text(part, "version"));
    }
    return under.entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + "\n"
                    + e.getValue().stream().map(n -> "  " + n + "\n").collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String licence(JsonNode part) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode stated : part.path("licenses")) {
      JsonNode licence = stated.path("license");
      names.add(
          stated.has("expression")
              ? text(stated, "expression")
              : licence.has("id") ? text(licence, "id") : text(licence, "name"));
    }
    if (names.isEmpty() && text(part, "group").equals("dev.govcloud")) {
      return "Apache-2.0";
    }
    return names.isEmpty() ? "none stated" : String.join(" or ", names);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
