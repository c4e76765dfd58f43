package dev.govcloud.cli;

import dev.govcloud.cli.setup.Completions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What kubectl asks a plugin for while its user presses Tab; see kubectl_complete-govcloud. */
@Command(name = "__complete", hidden = true, description = "${bundle:setup.complete}")
final class CompleteCommand implements Runnable {
  @Spec CommandSpec spec;

  @Parameters(arity = "0..*", hidden = true)
  List<String> words = List.of();

  @Override
  public void run() {
    List<String> typed = words.isEmpty() ? List.of("") : words;
    new Completions(spec.root()).candidates(typed).forEach(spec.commandLine().getOut()::println);
    // The answer of kubectl's own library: no names of files beside these.
    spec.commandLine().getOut().println(":4");
    spec.commandLine().getOut().flush();
  }
}
