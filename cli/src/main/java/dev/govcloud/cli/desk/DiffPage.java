package dev.govcloud.cli.desk;

import java.util.ArrayList;
import java.util.List;

/** What a manifest asks for, for people. */
final class DiffPage {
  private final Docket docket;
  private final Foreseen foreseen;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  DiffPage(Docket docket, Foreseen foreseen, Paint paint) {
    this.docket = docket;
    this.foreseen = foreseen;
    this.paint = paint;
  }

  List<String> lines() {
    if (foreseen.matters.isEmpty() && foreseen.withdraws.isEmpty()) {
      lines.add(Say.of("diff.nothing"));
      return lines;
    }
    foreseen.withdraws.forEach(w -> lines.add(paint.urgent(Say.of("diff.withdraws", w))));
    foreseen.matters.forEach(this::matter);
    if (!foreseen.takesAway.isEmpty()) {
      lines.add(
          paint.urgent(
              Say.of(
                  "diff.takes-away",
                  String.join(", ", foreseen.takesAway),
                  foreseen.objectionUntil)));
    }
    if (!foreseen.policyRead) {
      lines.add(Say.of("diff.unread"));
    }
    return lines;
  }

  private void matter(Foreseen.Asked asked) {
    boolean filed = !"WouldBeFiled".equals(asked.state);
    lines.add(
        paint.heading(
            filed
                ? Say.of(
                    "diff.filed", asked.filing, Say.matter(asked.matter), Say.word(asked.state))
                : Say.of("diff.files", asked.filing, Say.matter(asked.matter))));
    if (asked.change != null) {
      lines.addAll(Diff.lines(asked.change.differences, paint));
      lines.add(
          Boolean.TRUE.equals(asked.change.major)
              ? paint.urgent(Say.of("ruling.major", String.join("; ", asked.change.reasons)))
              : Say.of("diff.minor"));
    } else if (Foreseen.applies(asked)) {
      lines.add(
          "  " + Say.of("diff.application", Say.text(docket.request().getSpec().system.name)));
    }
    said("diff.lacks", asked.lacks);
    said("diff.exceeds", asked.exceeds);
  }

  private void said(String key, List<String> defects) {
    if (!defects.isEmpty()) {
      lines.add(paint.bad(Say.of(key)));
      defects.forEach(d -> lines.add("  - " + Say.text(d)));
    }
  }
}
