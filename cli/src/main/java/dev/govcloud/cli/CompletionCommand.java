package dev.govcloud.cli;

import dev.govcloud.cli.setup.Completions;
import dev.govcloud.cli.text.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete the words of this program. */
@Command(
    name = "completion",
    description = "${bundle:setup.completion}",
    footerHeading = "%n",
    footer = "${bundle:setup.completion-footer}")
final class CompletionCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "bash|zsh|fish|powershell|kubectl",
      description = "${bundle:setup.shell}")
  String shell;

  @Override
  public Integer call() {
    Words words = Govcloud.root(spec).words();
    Completions completions = new Completions(spec.root());
    String script =
        switch (shell) {
          case "bash" -> completions.bash();
          case "zsh" -> completions.zsh();
          case "fish" -> completions.fish();
          case "powershell" -> completions.powershell();
          case "kubectl" -> completions.kubectl();
          default ->
              throw new ParameterException(spec.commandLine(), words.say("setup.no-shell", shell));
        };
    spec.commandLine().getOut().print(script);
    spec.commandLine().getOut().flush();
    return ExitCodes.OK;
  }
}
