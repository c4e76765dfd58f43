package dev.govcloud.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.cli.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The advice of a closed month as an edit of a manifest, for the unit to apply or not. A disk is
 * never made smaller: that would be another disk.
 */
public final class Advised {
  /** Where each measure stands in a manifest: the list, and the field of an entry. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "HostProcessors", List.of("hosts", "vcpu"),
          "HostMemory", List.of("hosts", "memoryGiB"),
          "DatabaseStorage", List.of("databases", "storageGiB"),
          "VolumeStorage", List.of("storage", "gib"));

  private final List<String> sentences = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final Words words;
  private int edits;

  private Advised(Words words) {
    this.words = words;
  }

  /**
   * Edits a spec as a report advises.
   *
   * @param spec of the request; altered in place
   * @param request its name
   * @param report a closed month of its unit
   * @return what was edited and what was not, and why
   */
  public static Advised in(ObjectNode spec, String request, UsageReport report, Words words) {
    Advised advised = new Advised(words);
    Use.of(report)
        .filter(u -> request.equals(u.item().request) && u.measured().advised != null)
        .forEach(u -> advised.edit(spec, u));
    if (advised.edits > 0) {
      spec.putObject("change")
          .put(
              "reason",
              words.say(
                  "report.change-reason",
                  report.getSpec().month,
                  String.join("; ", advised.reasons)));
    }
    return advised;
  }

  private void edit(ObjectNode spec, Use use) {
    List<String> field = FIELDS.get(use.measured().measure);
    Optional<JsonNode> entry =
        field == null
            ? Optional.empty()
            : StreamSupport.stream(spec.path("resources").path(field.get(0)).spliterator(), false)
                .filter(e -> use.item().name.equals(e.path("name").asText()))
                .findFirst();
    if (entry.isEmpty() || entry.get().path(field.get(1)).asLong() != use.measured().each) {
      sentences.add(words.say("report.advice-passed", use.name()));
      return;
    }
    String path = "resources." + field.get(0) + "[" + use.item().name + "]." + field.get(1);
    long now = use.measured().each;
    long then = use.measured().advised;
    if (then < now && !"hosts".equals(field.get(0))) {
      sentences.add(words.say("report.advice-disk", path, now, then));
      return;
    }
    ((ObjectNode) entry.get()).put(field.get(1), then);
    edits++;
    sentences.add(words.say("report.advice-edit", path, now, then, use.item().reason));
    reasons.add(path + " " + now + " -> " + then);
  }

  /** How many values were edited. */
  public int edits() {
    return edits;
  }

  /** What was edited, and what was not and why, one sentence each. */
  public List<String> sentences() {
    return sentences;
  }
}
