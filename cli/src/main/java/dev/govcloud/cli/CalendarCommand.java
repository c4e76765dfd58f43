package dev.govcloud.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kubectl govcloud calendar}: the upkeep of holiday notices. */
@Command(
    name = "calendar",
    description = "${bundle:calendar.calendar}",
    subcommands = {
      CalendarCheckCommand.class,
      CalendarImportCommand.class,
    })
final class CalendarCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
