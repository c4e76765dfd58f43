package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.engine.Effect;
import dev.govcloud.core.engine.Guard;
import dev.govcloud.core.engine.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/lifecycle.md from the table of requests, so that the page cannot differ from it. */
final class LifecycleDoc {
  private final StringBuilder text = new StringBuilder();

  String write() {
    line("# The lifecycle of a request");
    line("");
    line("Generated from `Requests.TABLE` by `make generate`; a test compares it.");
    line("");
    diagram();
    phases();
    rows();
    requirements();
    consequences();
    periods();
    matrix();
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    line("");
    line("## " + heading);
    line("");
  }

  private void table(Stream<String> columns) {
    List<String> names = columns.toList();
    row(names.stream());
    line("|---".repeat(names.size()) + "|");
  }

  private void table(String... columns) {
    table(Stream.of(columns));
  }

  private void row(Stream<String> cells) {
    line(cells.collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void row(Object... cells) {
    row(Arrays.stream(cells).map(String::valueOf));
  }

  private void diagram() {
    line("```mermaid");
    line("stateDiagram-v2");
    line("  [*] --> " + Phase.SUBMITTED.label() + ": " + words(Trigger.APPLICATION_FILED));
    Map<String, String> edges = new LinkedHashMap<>();
    for (var r : Requests.TABLE.rows()) {
      if (r.in() != Phase.UNFILED && r.in() != r.then()) {
        String edge = r.in().label() + " --> " + r.then().label();
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
      row(p.label(), p.meaning(), words(p.provision()));
    }
  }

  private void rows() {
    heading("What can happen");
    line("What is not in this table cannot happen. A period of the authority or of the provider");
    line("that lapses moves nothing: silence is never consent. Of the columns of periods, *kept*");
    line("are done, *falls away* need no longer be kept, *stopped* wait for another's move.");
    line("");
    rows(Requests.TABLE.rows());
    line("");
    line("Nobody makes these moves any more; a record in which they stand is read by them.");
    line("");
    rows(Requests.TABLE.former());
  }

  private void rows(List<Row<Phase, Trigger, Stage>> rows) {
    table(
        "in",
        "when",
        "only if",
        "then",
        "recorded",
        "kept",
        "falls away",
        "stopped",
        "begins",
        "besides",
        "article");
    grouped(rows)
        .forEach(
            (move, in) -> {
              var r = move.row();
              row(
                  in.stream().map(Phase::label).collect(Collectors.joining(", ")),
                  words(r.when()),
                  names(r.guards()),
                  move.then().map(Phase::label).orElse("stays"),
                  "`" + r.recorded().label() + "`",
                  stages(r.kept()),
                  others(r),
                  stages(r.stopped()),
                  r.begins().map(LifecycleDoc::begins).orElse(""),
                  r.effects().stream().map(LifecycleDoc::name).collect(Collectors.joining(", ")),
                  r.article());
            });
  }

  /** One move, whatever phase it is made in. */
  private record Move(Row<Phase, Trigger, Stage> row, Optional<Phase> then, String columns) {
    static Move of(Row<Phase, Trigger, Stage> r) {
      Optional<Phase> then = r.in() == r.then() ? Optional.empty() : Optional.of(r.then());
      String columns =
          Stream.of(
                  r.when(),
                  then,
                  r.guards(),
                  r.recorded().label(),
                  ordered(r.kept()),
                  ordered(r.fallsAway()),
                  ordered(r.stopped()),
                  r.begins(),
                  r.effects())
              .map(String::valueOf)
              .collect(Collectors.joining("|"));
      return new Move(r, then, columns);
    }

    private static Set<Stage> ordered(Collection<Stage> stages) {
      return new TreeSet<>(stages);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Move move && move.columns.equals(columns);
    }

    @Override
    public int hashCode() {
      return columns.hashCode();
    }
  }

  private static Map<Move, List<Phase>> grouped(List<Row<Phase, Trigger, Stage>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Move::of, LinkedHashMap::new, Collectors.mapping(Row::in, Collectors.toList())));
  }

  private void requirements() {
    heading("Only if");
    line(
        "Every requirement of a row has to be met, in this order; a ruling that misses one is `Void`");
    line("with the reason, and the requirement's sentence says what was not so.");
    line("");
    table("requirement", "what must be so", "article");
    for (Requirement r : Requirement.values()) {
      row(words(r), r.meaning(), r.article());
    }
  }

  private void consequences() {
    heading("Besides");
    table("effect", "what follows");
    for (Consequence c : Consequence.values()) {
      row(words(c), c.meaning());
    }
  }

  private void periods() {
    heading("Periods");
    line(
        "The numbers of the regulation, and where it sets none, ours. A policy may set others, never");
    line(
        "more than the most; the trial is at least 15 days. A lapsed *statutory* period is charged to");
    line("who must act, a *target* is only shown, a *term* ends by itself, *open* has no number.");
    line("");
    table("period", "who must act", "article", "kind", "days", "most", "counted in", "set by");
    for (Stage s : Stage.values()) {
      if (s != Stage.SUSPENSION_ORDER) {
        boolean counted = s.kind() != Clock.Kind.OPEN;
        row(
            s.label(),
            s.party(),
            s.article(),
            words(s.kind()),
            counted ? s.days() : "",
            counted ? s.most() : "",
            counted ? words(s.counted()) : "",
            counted ? s.statutory() ? "regulation" : "policy" : "");
      }
    }
  }

  private void matrix() {
    heading("Rulings that come at the wrong time");
    line(
        "A Decision for which its phase has no row, or whose period is not open, is `Void`. *Decided*:");
    line("`AlreadyDecided`; *early*: `Premature`, as long as nothing of the kind was decided.");
    line("");
    table(Stream.concat(Stream.of("ruling"), Stream.of(Phase.values()).map(Phase::label)));
    for (Trigger t : Trigger.values()) {
      if (t.ruledStage().isPresent()) {
        row(Stream.concat(Stream.of(words(t)), Stream.of(Phase.values()).map(p -> answer(p, t))));
      }
    }
  }

  private static String answer(Phase phase, Trigger trigger) {
    return Requests.TABLE
        .row(phase, trigger)
        .map(r -> "→ " + r.then().label())
        .orElseGet(
            () ->
                Requests.TABLE.ahead(phase, trigger, List.of(Phase.values()))
                    ? "early"
                    : "decided");
  }

  private static String begins(Begin<Stage> begin) {
    String how = begin.how() == Begin.How.ANEW ? "" : " (" + words(begin.how()) + ")";
    return begin.clock().label() + how;
  }

  private static String names(List<? extends Guard> guards) {
    return guards.stream().map(LifecycleDoc::name).collect(Collectors.joining(", "));
  }

  private static String name(Guard guard) {
    return words((Requirement) guard);
  }

  private static String name(Effect effect) {
    return words((Consequence) effect);
  }

  private static String others(Row<Phase, Trigger, Stage> r) {
    Set<Stage> left = new TreeSet<>(List.of(Stage.values()));
    left.removeAll(r.ends());
    if (left.isEmpty()) {
      return "all others";
    }
    boolean most = r.fallsAway().size() > left.size();
    return most ? "all others but " + stages(left) : stages(r.fallsAway());
  }

  private static String stages(Collection<Stage> stages) {
    return stages.stream().sorted().map(Stage::label).collect(Collectors.joining(", "));
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
