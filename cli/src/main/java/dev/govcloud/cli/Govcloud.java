package dev.govcloud.cli;

import dev.govcloud.cli.desk.DiffCommand;
import dev.govcloud.cli.desk.FulfilCommand;
import dev.govcloud.cli.desk.InboxCommand;
import dev.govcloud.cli.desk.ResourcesCommand;
import dev.govcloud.cli.desk.RulingCommands;
import dev.govcloud.cli.desk.ShowCommand;
import dev.govcloud.cli.desk.TimelineCommand;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code kubectl govcloud}: what people do with the records that the operator keeps. */
@Command(
    name = "kubectl govcloud",
    description = "The desk of each party to govcloud-operator: what awaits you, rulings, records.",
    subcommands = {
      RulingCommands.Accept.class,
      RulingCommands.Approve.class,
      DiffCommand.class,
      RulingCommands.Extend.class,
      FulfilCommand.class,
      InboxCommand.class,
      RecordCommand.class,
      RulingCommands.Refuse.class,
      ResourcesCommand.class,
      RulingCommands.Resume.class,
      RulingCommands.Return.class,
      RulingCommands.Review.class,
      ShowCommand.class,
      RulingCommands.Suspend.class,
      TimelineCommand.class
    })
public final class Govcloud implements Runnable {
  /** The record is broken; every other failure is {@link ExitCode#USAGE}. */
  static final int BROKEN = 1;

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, with one sentence instead of a trace for what a user can mend. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Govcloud());
    line.setParameterExceptionHandler(Govcloud::usage);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println("kubectl govcloud: " + Fault.sentence(failure));
          return ExitCode.USAGE;
        });
    return line;
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            "kubectl govcloud: "
                + said(e)
                + "; see: "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return ExitCode.USAGE;
  }

  /** What is left out is named as the help names it. */
  private static String said(ParameterException e) {
    return e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()
        ? missing.getMissing().stream().map(Govcloud::named).collect(Collectors.joining(", "))
            + (missing.getMissing().size() == 1 ? " is missing" : " are missing")
        : e.getMessage();
  }

  private static String named(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }
}
