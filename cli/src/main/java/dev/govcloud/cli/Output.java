package dev.govcloud.cli;

import dev.govcloud.cli.text.Trees;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How an answer is written: to people, or to programs. */
public final class Output {

  /** What {@code -o} takes. */
  enum As {
    json,
    yaml,
    wide
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "json|yaml|wide",
      description = "${bundle:usage.output}")
  As as;

  /** Whether it is for programs. */
  public boolean data() {
    return as == As.json || as == As.yaml;
  }

  /** Whether people want more columns. */
  public boolean wide() {
    return as == As.wide;
  }

  /** A value for programs; YAML if nothing is said. */
  public String write(Object value) {
    return (as == As.json ? Trees.toJson(value) : Trees.toYaml(value)).stripTrailing();
  }

  /** Prints the value for programs, or the page for people. */
  public void print(CommandSpec spec, Object value, Supplier<List<String>> page) {
    PrintWriter out = spec.commandLine().getOut();
    if (data()) {
      out.println(write(value));
    } else {
      page.get().forEach(out::println);
    }
    out.flush();
  }
}
