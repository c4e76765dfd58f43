package dev.govcloud.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

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
   * @param decisions the Decisions on it, in any order
   * @param unit its UsingUnit; null where it may not be read
   * @param now when the objects were read
   */
  public static ObjectNode of(
      JsonNode request, List<JsonNode> decisions, JsonNode unit, Instant now) {
    JsonNode meta = request.path("metadata");
    JsonNode spec = request.path("spec");
    JsonNode status = request.path("status");
    ObjectNode file = RecordFormat.MAPPER.createObjectNode();
    file.put("format", RecordFile.FORMAT);
    file.put("exportedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
    copy(file, "namespace", meta.path("namespace"));
    copy(file, "name", meta.path("name"));
    copy(file, "uid", meta.path("uid"));
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
    List.of("application", "approved", "milestones", "deadlines")
        .forEach(f -> copy(file, f, status.path(f)));
    file.set("decisions", decisions(decisions));
    return file;
  }

  /** The names of the Decisions that the entries of a request's record name. */
  public static List<String> named(JsonNode request) {
    JsonNode milestones = request.path("status").path("milestones");
    return StreamSupport.stream(milestones.spliterator(), false)
        .map(m -> m.path("decision").asText(""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static ArrayNode decisions(List<JsonNode> decisions) {
    ArrayNode all = RecordFormat.MAPPER.createArrayNode();
    decisions.stream()
        .sorted(
            Comparator.comparing((JsonNode d) -> text(d, "creationTimestamp"))
                .thenComparing(d -> text(d, "name")))
        .forEach(
            d -> {
              ObjectNode one = all.addObject();
              JsonNode meta = d.path("metadata");
              List.of("name", "uid", "creationTimestamp").forEach(f -> copy(one, f, meta.path(f)));
              copy(one, "spec", d.path("spec"));
              copy(one, "status", d.path("status"));
            });
    return all;
  }

  private static String text(JsonNode decision, String field) {
    return decision.path("metadata").path(field).asText("");
  }

  private static void copy(ObjectNode to, String field, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      to.set(field, value);
    }
  }
}
