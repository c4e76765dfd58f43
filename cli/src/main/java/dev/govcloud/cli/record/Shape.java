package dev.govcloud.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.govcloud.cli.text.Phrase;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields a file must have, and that it has no others. */
final class Shape {
  private static final List<String> FILE =
      List.of(
          "exportedAt",
          "namespace",
          "name",
          "uid",
          "createdAt",
          "applicant",
          "system",
          "phase",
          "head");
  private static final List<String> ENTRY =
      List.of("sequence", "kind", "at", "actor", "article", "hash");
  private static final List<String> PERIOD =
      List.of("stage", "length", "unit", "start", "dueDate", "due", "policy", "calendar");
  private static final List<String> STORED = List.of("name", "uid", "creationTimestamp", "spec");

  /** The lists of resources and what tells their items apart. */
  private static final Map<String, String> NAMED =
      new TreeMap<>(
          Map.of("hosts", "name", "databases", "name", "storage", "name", "security", "product"));

  private Shape() {}

  /** Refuses a file that lacks something, names an object twice or contradicts its own spec. */
  static void complete(JsonNode file) throws Malformed {
    require(file, "", FILE);
    require(file, "", List.of("spec", "milestones"));
    instant(file, "/exportedAt");
    instant(file, "/createdAt");
    same(file, "/applicant", "/spec/applicant");
    same(file, "/system", "/spec/system/name");
    for (int i = 0; i < file.path("milestones").size(); i++) {
      require(file, "/milestones/" + i, ENTRY);
      if (!empty(file.at("/milestones/" + i + "/period"))) {
        require(file, "/milestones/" + i + "/period", PERIOD);
      }
    }
    for (Attached kind : Attached.values()) {
      attached(file, kind);
    }
    for (int i = 0; i < file.path("filings").size(); i++) {
      filed(file, "/filings/" + i + "/spec");
    }
  }

  /** Its digest can be told, and covers everything: of two things of one name it sees the last. */
  private static void filed(JsonNode file, String at) throws Malformed {
    require(file, at + "/request", List.of("name", "uid"));
    String form = file.at(at + "/form").asText();
    if (!Forms.known(form)) {
      throw new Malformed("verify.form-unknown", place(file, at + "/form"), form);
    }
    for (String list : NAMED.keySet()) {
      unique(file, at + "/content/resources/" + list, NAMED.get(list));
    }
  }

  private static void unique(JsonNode file, String at, String field) throws Malformed {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < file.at(at).size(); i++) {
      require(file, at + "/" + i, List.of(field));
      String name = file.at(at + "/" + i + "/" + field).asText();
      if (!names.add(name)) {
        throw new Malformed("verify.again", place(file, at + "/" + i), name);
      }
    }
  }

  private static void attached(JsonNode file, Attached kind) throws Malformed {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < file.path(kind.list()).size(); i++) {
      String at = "/" + kind.list() + "/" + i;
      require(file, at, STORED);
      require(file, at + "/spec", kind.required());
      instant(file, at + "/creationTimestamp");
      if (!names.add(file.at(at + "/name").asText())) {
        throw new Malformed("verify.twice", place(file, at));
      }
    }
  }

  private static void require(JsonNode file, String at, List<String> fields) throws Malformed {
    JsonNode object = file.at(at);
    if (!object.isObject()) {
      throw new Malformed("verify.not-object", place(file, at));
    }
    for (String field : fields) {
      if (empty(object.path(field))) {
        throw new Malformed("verify.missing", place(file, at + "/" + field));
      }
    }
  }

  private static void instant(JsonNode file, String at) throws Malformed {
    try {
      Instant.parse(file.at(at).asText());
    } catch (DateTimeException e) {
      throw new Malformed("verify.no-instant", place(file, at), file.at(at));
    }
  }

  private static void same(JsonNode file, String shown, String source) throws Malformed {
    if (!file.at(shown).equals(file.at(source))) {
      throw new Malformed(
          "verify.contradicts",
          place(file, shown),
          file.at(shown),
          place(file, source),
          file.at(source));
    }
  }

  /**
   * Refuses a file that says more than was understood of it. Both sides are compared as they are
   * hashed, so what is empty does not count; nor does what is left out and understood by default,
   * such as the number of hosts.
   */
  static void known(JsonNode said, JsonNode understood) throws Malformed {
    String at = difference(said, understood, "");
    if (at != null) {
      throw new Malformed("verify.unknown-field", place(said, at), said.at(at));
    }
  }

  /** Where two trees differ, as a JSON pointer; null: nowhere. */
  private static String difference(JsonNode said, JsonNode understood, String at) {
    if (said.isMissingNode() || empty(said) && empty(understood)) {
      return null;
    }
    if (said.isObject() && understood.isObject()) {
      Set<String> fields = new TreeSet<>();
      said.fieldNames().forEachRemaining(fields::add);
      understood.fieldNames().forEachRemaining(fields::add);
      Iterator<String> all = fields.iterator();
      String found = null;
      while (found == null && all.hasNext()) {
        String f = all.next();
        found = difference(said.path(f), understood.path(f), at + "/" + escaped(f));
      }
      return found;
    }
    if (said instanceof ArrayNode a && understood instanceof ArrayNode b && a.size() == b.size()) {
      String found = null;
      for (int i = 0; found == null && i < a.size(); i++) {
        found = difference(a.get(i), b.get(i), at + "/" + i);
      }
      return found;
    }
    boolean same =
        said.isValueNode()
            && said.getNodeType() == understood.getNodeType()
            && said.asText().equals(understood.asText());
    return same ? null : at;
  }

  private static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  /** Nothing, in the form that is hashed. */
  private static boolean empty(JsonNode value) {
    if (value.isObject()) {
      for (JsonNode v : value) {
        if (!empty(v)) {
          return false;
        }
      }
      return true;
    }
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.textValue().isEmpty()
        || value.isArray() && value.isEmpty();
  }

  /** A place for people, e.g. {@code the field actor of entry 2 (Accepted)}. */
  static Phrase place(JsonNode file, String pointer) {
    String[] steps = pointer.split("/", 4);
    boolean listed = steps.length >= 3;
    if (listed && steps[1].equals("milestones")) {
      String kind = file.at(JsonPointer.compile("/milestones/" + steps[2] + "/kind")).asText("?");
      return in(steps, Phrase.of("verify.entry", Integer.parseInt(steps[2]) + 1, kind));
    }
    Optional<Attached> kind = listed ? Attached.ofList(steps[1]) : Optional.empty();
    if (kind.isPresent()) {
      String at = "/" + steps[1] + "/" + steps[2] + "/name";
      return in(steps, Phrase.of("verify.object", kind.get().kind(), file.at(at).asText("?")));
    }
    return pointer.isEmpty()
        ? Phrase.of("verify.file")
        : Phrase.of("verify.field", pointer.substring(1).replace('/', '.'));
  }

  private static Phrase in(String[] steps, Phrase object) {
    return steps.length < 4
        ? object
        : Phrase.of("verify.field-of", steps[3].replace('/', '.'), object);
  }
}
