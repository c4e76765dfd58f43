package dev.govcloud.cli;

import dev.govcloud.cli.explain.Entry;
import dev.govcloud.cli.explain.Explained;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(names = "-o", paramLabel = "json|yaml", description = "${bundle:calendar.output}")
  String output;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    Output form = Output.of(output, spec, words);
    Explained table = Explained.table();
    List<Entry> found = word == null ? table.entries() : table.of(word);
    if (found.isEmpty()) {
      String near = String.join(", ", table.near(word));
      throw new Fault(words.say(near.isEmpty() ? "explain.unknown" : "explain.near", word, near));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (form.forPrograms()) {
      out.print(form.of(found.stream().map(e -> e.tree(words.lang())).toList()));
    } else if (word == null) {
      list(found, words, out);
    } else {
      found.forEach(entry -> print(entry, words, out));
    }
    out.flush();
    return ExitCodes.OK;
  }

  /** Every word, by what it is. */
  private static void list(List<Entry> all, Words words, PrintWriter out) {
    for (Entry.Kind kind : Entry.Kind.values()) {
      out.println(
          words.say("explain.kind-" + kind.name().toLowerCase(Locale.ROOT))
              + ": "
              + all.stream()
                  .filter(e -> e.kind() == kind)
                  .map(Entry::word)
                  .collect(Collectors.joining(" ")));
    }
  }

  private static void print(Entry entry, Words words, PrintWriter out) {
    String kind = words.say("explain.kind-" + entry.kind().name().toLowerCase(Locale.ROOT));
    out.println(words.say("explain.what", entry.word(), kind, entry.means(words.lang())));
    out.println("  " + words.say("explain.acts", words.say("explain.who-" + entry.who())));
    if (!entry.next(words.lang()).isEmpty()) {
      out.println("  " + words.say("explain.next", entry.next(words.lang())));
    }
    if (!entry.article().isEmpty()) {
      out.println("  " + words.say("explain.article", entry.article()));
    }
  }
}
