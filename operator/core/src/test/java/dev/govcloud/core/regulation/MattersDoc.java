package dev.govcloud.core.regulation;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the table of matters and their fields. */
final class MattersDoc {
  private MattersDoc() {}

  static String write() {
    StringBuilder text =
        new StringBuilder(
            """
            Generated from `Matter` by `make generate`. An edit of what is *judged* files anew. An edit of *proofs* alone
            supplements a filing that lacks them, and its period goes on. What is *enclosed* goes along as it is on that day; an
            edit of it alone files nothing.

            | matter | article | judged | proofs | enclosed |
            |---|---|---|---|---|
            """);
    for (Matter m : Matter.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  m.label(),
                  m.article(),
                  fields(m.judged()),
                  fields(m.proofs()),
                  fields(m.enclosed())));
    }
    return text.toString();
  }

  private static String fields(List<String> paths) {
    return paths.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
  }
}
