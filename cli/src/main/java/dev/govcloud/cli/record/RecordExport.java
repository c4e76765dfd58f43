package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes the file of a request from the objects as the API server stores them. Nothing is read into
 * types on the way: a field that this version does not know is exported too, and named by the
 * verification.
 */
public final class RecordExport {
  private RecordExport() {}

  /**
   * The content of the file.
   *
   * @param request a CloudResourceRequest
   * @param attached what its record leans on, by kind, in any order
   * @param unit its UsingUnit; null where it may not be read
   * @param now when the objects were read
   */
  public static ObjectNode of(
      JsonNode request, Map<Attached, List<JsonNode>> attached, JsonNode unit, Instant now) {
    JsonNode meta = request.path("metadata");
    JsonNode spec = request.path("spec");
    JsonNode status = request.path("status");
    ObjectNode file = RecordFormat.MAPPER.createObjectNode();
    file.put("format", RecordFile.FORMAT);
    file.put("exportedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
    copy(file, "namespace", meta.path("namespace"));
    copy(file, "name", meta.path("name"));
    copy(file, "uid", meta.path("uid"));
    copy(file, "createdAt", meta.path("creationTimestamp"));
    if (unit != null) {
      ObjectNode about = file.putObject("unit");
      List.of("name", "level", "creditCode")
          .forEach(f -> copy(about, f, unit.path("spec").path(f)));
    }
    copy(file, "applicant", spec.path("applicant"));
    copy(file, "system", spec.path("system").path("name"));
    copy(file, "phase", status.path("phase"));
    JsonNode milestones = status.path("milestones");
    copy(file, "head", milestones.path(milestones.size() - 1).path("hash"));
    copy(file, "spec", spec);
    List.of("approved", "milestones", "deadlines").forEach(f -> copy(file, f, status.path(f)));
    for (Attached kind : Attached.values()) {
      file.set(kind.list(), stored(attached.getOrDefault(kind, List.of())));
    }
    return file;
  }

  /** In the order in which the API server received them; those of one second by their number. */
  private static ArrayNode stored(List<JsonNode> objects) {
    ArrayNode all = RecordFormat.MAPPER.createArrayNode();
    objects.stream()
        .sorted(
            Comparator.comparing((JsonNode o) -> text(o, "creationTimestamp"))
                .thenComparing(o -> text(o, "name").length())
                .thenComparing(o -> text(o, "name")))
        .forEach(
            o -> {
              ObjectNode one = all.addObject();
              JsonNode meta = o.path("metadata");
              List.of("name", "uid", "creationTimestamp").forEach(f -> copy(one, f, meta.path(f)));
              copy(one, "spec", o.path("spec"));
              copy(one, "status", o.path("status"));
            });
    return all;
  }

  private static String text(JsonNode object, String field) {
    return object.path("metadata").path(field).asText("");
  }

  private static void copy(ObjectNode to, String field, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      to.set(field, value);
    }
  }
}
