package dev.govcloud.cli.desk;

import dev.govcloud.cli.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What a manifest asks for, for people. */
final class DiffPage {
  private final Foreseen foreseen;
  private final Paint paint;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  DiffPage(Foreseen foreseen, Paint paint, Words words) {
    this.foreseen = foreseen;
    this.paint = paint;
    this.words = words;
  }

  List<String> lines() {
    if (foreseen.matters.isEmpty() && foreseen.withdraws.isEmpty()) {
      lines.add(words.say("desk.diff-nothing"));
      return lines;
    }
    foreseen.withdraws.forEach(w -> lines.add(paint.urgent(words.say("desk.diff-withdraws", w))));
    foreseen.matters.forEach(this::matter);
    if (!foreseen.takesAway.isEmpty()) {
      String losses = String.join(", ", foreseen.takesAway);
      lines.add(
          paint.urgent(
              foreseen.objectionUntil == null
                  ? words.say("desk.diff-loses", losses)
                  : words.say("desk.diff-takes-away", losses, foreseen.objectionUntil)));
    }
    if (!foreseen.policyRead) {
      lines.add(words.say("desk.diff-unread"));
    }
    return lines;
  }

  private void matter(Foreseen.Asked asked) {
    boolean filed = !"WouldBeFiled".equals(asked.state);
    lines.add(
        paint.heading(
            filed
                ? words.say(
                    "desk.diff-filed",
                    asked.filing,
                    words.matter(asked.matter),
                    words.filing(asked.state))
                : words.say("desk.diff-files", asked.filing, words.matter(asked.matter))));
    lines.addAll(Diff.lines(asked.asks, paint, words));
    if (asked.major != null) {
      lines.add(
          asked.major
              ? paint.urgent(words.say("desk.ruling-major", String.join("; ", asked.reasons)))
              : words.say("desk.diff-minor"));
    }
    said("desk.diff-lacks", asked.lacks);
    said("desk.diff-exceeds", asked.exceeds);
  }

  private void said(String key, List<String> defects) {
    if (!defects.isEmpty()) {
      lines.add(paint.bad(words.say(key)));
      defects.forEach(d -> lines.add("  - " + Words.plain(d)));
    }
  }
}
