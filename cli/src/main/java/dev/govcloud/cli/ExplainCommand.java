package dev.govcloud.cli;

import dev.govcloud.cli.explain.Entry;
import dev.govcloud.cli.explain.Explained;
import dev.govcloud.cli.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a word in a status or a column means, who has to act, and what to do. */
@Command(
    name = "explain",
    description = "${bundle:explain.explain}",
    footerHeading = "%n",
    footer = "${bundle:explain.footer}")
final class ExplainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "WORD", description = "${bundle:explain.word}")
  String word;

  @Mixin Output output;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    Explained table = Explained.table();
    List<Entry> found = word == null ? table.entries() : table.of(word);
    if (found.isEmpty()) {
      String near = String.join(", ", table.near(word));
      throw new Fault(words.say(near.isEmpty() ? "explain.unknown" : "explain.near", word, near));
    }
    output.print(
        spec,
        found.stream().map(e -> e.tree(words.lang())).toList(),
        () ->
            word == null
                ? all(found, words)
                : found.stream().flatMap(e -> page(e, words).stream()).toList());
    return ExitCodes.OK;
  }

  /** Every word, by what it is. */
  private static List<String> all(List<Entry> all, Words words) {
    List<String> lines = new ArrayList<>();
    for (Entry.Kind kind : Entry.Kind.values()) {
      lines.add(
          words.say("explain.kind-" + kind.name().toLowerCase(Locale.ROOT))
              + ": "
              + all.stream()
                  .filter(e -> e.kind() == kind)
                  .map(Entry::word)
                  .collect(Collectors.joining(" ")));
    }
    return lines;
  }

  private static List<String> page(Entry entry, Words words) {
    List<String> lines = new ArrayList<>();
    String kind = words.say("explain.kind-" + entry.kind().name().toLowerCase(Locale.ROOT));
    lines.add(words.say("explain.what", entry.word(), kind, entry.means(words.lang())));
    lines.add("  " + words.say("explain.acts", words.say("explain.who-" + entry.who())));
    if (!entry.next(words.lang()).isEmpty()) {
      lines.add("  " + words.say("explain.next", entry.next(words.lang())));
    }
    if (!entry.article().isEmpty()) {
      lines.add("  " + words.say("explain.article", entry.article()));
    }
    return lines;
  }
}
