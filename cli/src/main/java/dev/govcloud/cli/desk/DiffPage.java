package dev.govcloud.cli.desk;

import java.util.ArrayList;
import java.util.List;

/** What a manifest asks for, for people. */
final class DiffPage {
  private final Foreseen foreseen;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  DiffPage(Foreseen foreseen, Paint paint) {
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
      String losses = String.join(", ", foreseen.takesAway);
      lines.add(
          paint.urgent(
              foreseen.objectionUntil == null
                  ? Say.of("diff.loses", losses)
                  : Say.of("diff.takes-away", losses, foreseen.objectionUntil)));
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
    lines.addAll(Diff.lines(asked.asks, paint));
    if (asked.major != null) {
      lines.add(
          asked.major
              ? paint.urgent(Say.of("ruling.major", String.join("; ", asked.reasons)))
              : Say.of("diff.minor"));
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
