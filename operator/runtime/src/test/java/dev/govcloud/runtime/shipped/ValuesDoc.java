package dev.govcloud.runtime.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The chart's page with its table of values, as values.yaml explains and the schema bounds them.
 */
final class ValuesDoc {
  static final String FILE = "helm/govcloud-operator/README.md";
  private static final Path CHART =
      Path.of(System.getProperty("basedir.root"), "helm/govcloud-operator");
  private static final String BEGIN = "<!-- values: written by make generate -->\n";
  private static final String END = "<!-- end of values -->\n";
  private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][A-Za-z0-9]*):(?: (.*))?$");

  /** A value: its path, what it is when nothing is said, and what the comment above it says. */
  record Value(String path, String standard, String meaning) {}

  private ValuesDoc() {}

  static String write() {
    String page = read("README.md");
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + table() + page.substring(page.indexOf(END));
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| value | default | type | what it does |\n");
    table.append("|---|---|---|---|\n");
    for (Value value : values()) {
      List<String> cells =
          List.of(
              "`" + value.path() + "`",
              "`" + value.standard() + "`",
              type(schema(value.path())),
              value.meaning());
      table.append("| ");
      table.append(
          cells.stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ")));
      table.append(" |\n");
    }
    return table.toString();
  }

  /** What is explained, in the order of the file; a key without a comment is left to its parent. */
  static List<Value> values() {
    List<Value> values = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    List<String> lines = read("values.yaml").lines().toList();
    String meaning = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher key = KEY.matcher(lines.get(i));
      if (line.startsWith("# -- ")) {
        meaning = line.substring(5);
      } else if (line.startsWith("#")) {
        meaning = meaning == null ? null : meaning + line.substring(1);
      } else if (key.matches()) {
        while (path.size() > key.group(1).length() / 2) {
          path.removeLast();
        }
        path.addLast(key.group(2));
        if (meaning != null) {
          values.add(new Value(String.join(".", path), standard(lines, i, key), meaning));
        }
        meaning = null;
      }
    }
    return values;
  }

  /**
   * What stands on the line, or below it as far as it is a list or a whole that one comment
   * explains.
   */
  private static String standard(List<String> lines, int at, Matcher key) {
    if (key.group(3) != null) {
      return key.group(3);
    }
    String indent = key.group(1) + " ";
    return lines.stream()
        .skip(at + 1)
        .takeWhile(l -> l.startsWith(indent))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /** The part of the schema that bounds a value; missing where the schema does not know it. */
  static JsonNode schema(String path) {
    try {
      JsonNode schema = new ObjectMapper().readTree(read("values.schema.json"));
      for (String key : path.split("\\.")) {
        schema = schema.path("properties").path(key);
      }
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(JsonNode schema) {
    if (schema.has("enum")) {
      return words(schema.path("enum"));
    }
    if (schema.has("anyOf")) {
      return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
          .map(ValuesDoc::type)
          .collect(Collectors.joining(" or "));
    }
    String type = schema.path("type").asText();
    if (type.equals("array")) {
      return "list of " + type(schema.path("items")).replaceAll("^(string|object)$", "$1s");
    }
    String least = schema.has("minimum") ? ", at least " + schema.path("minimum") : "";
    String most = schema.has("maximum") ? ", at most " + schema.path("maximum") : "";
    return type + least + most;
  }

  private static String words(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  static String read(String file) {
    try {
      return Files.readString(CHART.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
