package dev.govcloud.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code kubectl govcloud record}: out of the cluster, on paper, and proven without the cluster.
 */
@Command(
    name = "record",
    description = "Exports, verifies and prints the record of a request (articles 10 and 21).",
    subcommands = {ExportCommand.class, VerifyCommand.class, SheetCommand.class})
final class RecordCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: export, verify or sheet");
  }
}
