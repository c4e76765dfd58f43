package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The kinds of objects that a record leans on, and that go into its file beside the request. What
 * is exported, checked for its form and named to people follows from these rows; another kind is a
 * row here and a list of that name in {@link RecordFile}.
 */
public enum Attached {
  /** What was filed: the entry that took it on record names it, and so do those about it. */
  FILINGS(
      "Filing",
      "filings",
      "/spec/request/name",
      "filing",
      List.of("request", "number", "matter", "filedAt", "form", "content", "digest")),

  /** The rulings: an entry that one caused names it. */
  DECISIONS(
      "Decision",
      "decisions",
      "/spec/request",
      "decision",
      List.of("request", "filing", "stage", "verdict", "decidedBy"));

  private final String kind;
  private final String list;
  private final String request;
  private final String entryField;
  private final List<String> required;

  Attached(String kind, String list, String request, String entryField, List<String> required) {
    this.kind = kind;
    this.list = list;
    this.request = request;
    this.entryField = entryField;
    this.required = required;
  }

  /** The kind, as the API server and people name it. */
  public String kind() {
    return kind;
  }

  /** Its plural in the API, and the field of the file that holds them. */
  public String list() {
    return list;
  }

  /** What the spec of each must hold. */
  List<String> required() {
    return required;
  }

  /** Whether an object of this kind is on a request of its namespace. */
  public boolean on(String name, JsonNode object) {
    return name.equals(object.at(request).asText());
  }

  /** The names of those that the entries of a request's record name. */
  public List<String> named(JsonNode cloudResourceRequest) {
    JsonNode milestones = cloudResourceRequest.path("status").path("milestones");
    return StreamSupport.stream(milestones.spliterator(), false)
        .map(m -> m.path(entryField).asText(""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The kind whose list in the file has that name. */
  static Optional<Attached> ofList(String list) {
    return Arrays.stream(values()).filter(a -> a.list.equals(list)).findFirst();
  }
}
