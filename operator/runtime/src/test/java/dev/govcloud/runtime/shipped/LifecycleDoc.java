package dev.govcloud.runtime.shipped;

import dev.govcloud.core.lifecycle.Lifecycle;
import dev.govcloud.core.lifecycle.Periods;
import dev.govcloud.core.lifecycle.Transition;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/lifecycle.md from the table, so that the page cannot differ from what runs. */
final class LifecycleDoc {
  private final StringBuilder text = new StringBuilder();

  static String write() {
    LifecycleDoc doc = new LifecycleDoc();
    doc.line("# The lifecycle of a request");
    doc.line("");
    doc.line("Generated from `Lifecycle.TABLE` by `make generate`; a test compares it.");
    doc.line("");
    doc.diagram();
    doc.phases();
    doc.rows();
    doc.periods();
    doc.matrix();
    return doc.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    line("");
    line("## " + heading);
    line("");
  }

  private void table(String... columns) {
    line("| " + String.join(" | ", columns) + " |");
    line(Arrays.stream(columns).map(c -> "|---").collect(Collectors.joining()) + "|");
  }

  private void row(Object... cells) {
    line(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void diagram() {
    line("```mermaid");
    line("stateDiagram-v2");
    line("  [*] --> " + Phase.SUBMITTED.label() + ": " + words(Trigger.APPLICATION_FILED));
    Map<String, String> edges = new LinkedHashMap<>();
    for (Transition r : Lifecycle.TABLE) {
      if (r.from() != Phase.UNFILED && r.from() != r.to()) {
        String edge = r.from().label() + " --> " + r.to().label();
        edges.merge(edge, words(r.when()), (a, b) -> a + " / " + b);
      }
    }
    edges.forEach((edge, label) -> line("  " + edge + ": " + label));
    line("  " + Phase.TERMINATED.label() + " --> [*]");
    line("```");
  }

  private void phases() {
    heading("Phases");
    table("phase", "meaning", "what stands in the cluster");
    for (Phase p : Phase.values()) {
      row(p.label(), p.meaning(), name(p.provision()));
    }
  }

  private void rows() {
    heading("What can happen");
    line("What is not in this table cannot happen. A period that lapses moves nothing.");
    line("");
    table("in", "when", "then", "recorded", "kept", "falls away", "begins", "article");
    for (Transition r : Lifecycle.TABLE) {
      row(
          r.from().label(),
          words(r.when()),
          r.from() == r.to() ? "stays" : r.to().label(),
          "`" + r.recorded().label() + "`",
          stages(r.fulfils()),
          r.voids().size() + r.fulfils().size() == Stage.values().length
              ? "all others"
              : stages(r.voids()),
          r.begins() == null ? "" : r.begins().label(),
          r.article());
    }
  }

  private void periods() {
    heading("Periods");
    line("The numbers of the regulation; a policy may be stricter. The trial is 15 to 30 days.");
    line("");
    table("period", "who must act", "article", "days", "counted in", "set by");
    for (Stage s : Stage.values()) {
      if (s.unit() != null) {
        row(
            s.label(),
            s.party().label(),
            s.article(),
            Periods.STATUTE.of(s, 30),
            name(s.unit()),
            s.statutory() ? "regulation" : "policy");
      }
    }
  }

  private void matrix() {
    heading("Rulings that come at the wrong time");
    line("A Decision for which its phase has no row is `Void`, with this reason.");
    line("");
    List<Trigger> rulings =
        Arrays.stream(Trigger.values()).filter(t -> t.ruledStage().isPresent()).toList();
    table(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("ruling"),
                Arrays.stream(Phase.values()).map(Phase::label))
            .toArray(String[]::new));
    for (Trigger t : rulings) {
      row(
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(words(t)),
                  Arrays.stream(Phase.values()).map(p -> answer(p, t)))
              .toArray());
    }
  }

  private static String answer(Phase phase, Trigger trigger) {
    return Lifecycle.row(phase, trigger)
        .map(r -> "→ " + r.to().label())
        .orElseGet(
            () ->
                Lifecycle.refusal(phase, trigger) == Lifecycle.Refusal.PREMATURE
                    ? "Premature"
                    : "AlreadyDecided");
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String name(Enum<?> value) {
    return words(value);
  }

  private static String stages(Collection<Stage> stages) {
    return stages.stream().sorted().map(Stage::label).collect(Collectors.joining(", "));
  }
}
