package dev.govcloud.runtime.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.govcloud.core.status.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes docs/api.md from the committed definitions: what users write and what they read. */
final class ApiDoc {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  /** In the order in which a reader meets them; one that is not named here comes at the end. */
  private static final List<String> FIRST =
      List.of(
          "cloudresourcerequests",
          "filings",
          "decisions",
          "fulfilments",
          "usingunits",
          "cloudpolicies",
          "workcalendars",
          "duties",
          "usagereports",
          "tickets",
          "findings",
          "replies");

  private final StringBuilder text = new StringBuilder();

  static String write() {
    ApiDoc doc = new ApiDoc();
    doc.line("# The kinds");
    doc.line("");
    doc.line(
        "Generated from `crds/` by `make generate`; a test compares it. Group `govcloud.dev`, version"
            + " `v1alpha1`.");
    doc.line("`kubectl explain` says the same. A star marks a field that must be there.");
    kinds().forEach(doc::kind);
    doc.reasons();
    return doc.text.toString();
  }

  private static Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>(FIRST);
    try (Stream<Path> files = Files.list(ROOT.resolve("crds"))) {
      files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".govcloud.dev.yaml"))
          .map(f -> f.substring(0, f.indexOf('.')))
          .sorted()
          .forEach(kinds::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  private void kind(String plural) {
    JsonNode crd = read(plural);
    JsonNode names = crd.at("/spec/names");
    JsonNode version = crd.at("/spec/versions/0");
    JsonNode root = version.at("/schema/openAPIV3Schema");
    line("");
    line("## " + names.path("kind").asText());
    line("");
    line(root.path("description").asText());
    line("");
    line(
        (names.has("shortNames")
                ? "Short name `" + names.at("/shortNames/0").asText() + "`, "
                : "No short name, ")
            + crd.at("/spec/scope").asText().toLowerCase(java.util.Locale.ROOT)
            + "; `kubectl get` shows "
            + String.join(
                ", ", texts(version.path("additionalPrinterColumns"), "name").stream().toList())
            + ".");
    rules(root, "the object");
    for (String part : List.of("spec", "status")) {
      JsonNode schema = root.at("/properties/" + part);
      if (schema.has("properties")) {
        line("");
        line("### " + part);
        line("");
        line("| field | type | meaning |");
        line("|---|---|---|");
        fields("", schema);
      }
    }
  }

  private void fields(String prefix, JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(r -> required.add(r.asText()));
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            f -> {
              String star = required.contains(f.getKey()) ? " *" : "";
              JsonNode field = f.getValue();
              line(
                  "| `"
                      + prefix
                      + f.getKey()
                      + "`"
                      + star
                      + " | "
                      + type(field)
                      + " | "
                      + field.path("description").asText().replace("|", "\\|")
                      + " |");
              fields(prefix + f.getKey() + ".", field);
              fields(prefix + f.getKey() + "[].", field.path("items"));
            });
  }

  private static String type(JsonNode field) {
    String type = field.path("type").asText("any");
    if (field.has("enum")) {
      List<String> words = new ArrayList<>();
      field.get("enum").forEach(w -> words.add(w.asText()));
      return String.join(", ", words);
    }
    if (field.has("minimum") || field.has("maximum")) {
      return type + " " + field.path("minimum").asText() + "…" + field.path("maximum").asText();
    }
    if (field.has("maxItems")) {
      return "list, at most " + field.get("maxItems").asText();
    }
    return field.has("maxLength") ? type + " ≤ " + field.get("maxLength").asText() : type;
  }

  /** What the server refuses, in the words of the refusal. */
  private void rules(JsonNode root, String where) {
    List<String> refusals = new ArrayList<>();
    collect(root, "", refusals);
    if (!refusals.isEmpty()) {
      line("");
      line("The server refuses " + where + " with:");
      line("");
      refusals.forEach(r -> line("- " + r));
    }
  }

  private static void collect(JsonNode schema, String path, List<String> into) {
    schema
        .path("x-kubernetes-validations")
        .forEach(
            v -> into.add((path.isEmpty() ? "" : "`" + path + "`: ") + v.path("message").asText()));
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            f ->
                collect(f.getValue(), path.isEmpty() ? f.getKey() : path + "." + f.getKey(), into));
    if (schema.has("items")) {
      collect(schema.get("items"), path + "[]", into);
    }
  }

  private void reasons() {
    line("");
    line("## Reasons of conditions");
    line("");
    line("| reason | meaning |");
    line("|---|---|");
    for (Reason r : Reason.values()) {
      line("| `" + r.label() + (r == Reason.AWAITING ? "…" : "") + "` | " + r.meaning() + " |");
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(n -> n.path(field).asText())
        .toList();
  }

  private static JsonNode read(String plural) {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readTree(ROOT.resolve("crds/" + plural + ".govcloud.dev.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
