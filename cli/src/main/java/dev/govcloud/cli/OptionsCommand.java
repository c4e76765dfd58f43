package dev.govcloud.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the options that every command has, as {@code kubectl options} does. */
@Command(name = "options", description = "${bundle:usage.options}")
final class OptionsCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    Help help = new Help(root.getCommandSpec(), root.getColorScheme());
    String listed =
        help.optionListExcludingGroups(
            root.getCommandSpec().options().stream()
                .filter(option -> !OwnHelp.own(root.getCommandSpec(), option))
                .toList());
    spec.commandLine().getOut().print(listed);
    spec.commandLine().getOut().flush();
  }
}
