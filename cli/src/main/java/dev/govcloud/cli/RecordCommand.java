package dev.govcloud.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code kubectl govcloud record}: out of the cluster, on paper, and proven without the cluster.
 */
@Command(
    name = "record",
    description = "${bundle:record.record}",
    subcommands = {ExportCommand.class, VerifyCommand.class, SheetCommand.class})
final class RecordCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
