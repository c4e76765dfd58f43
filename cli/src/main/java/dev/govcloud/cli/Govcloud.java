package dev.govcloud.cli;

import dev.govcloud.cli.connect.Connection;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code kubectl govcloud}: the desk of each party. */
@Command(
    name = "kubectl govcloud",
    description = "${bundle:usage.govcloud}",
    subcommands = {
      ApplyCommand.class,
      CalendarCommand.class,
      CompleteCommand.class,
      CompletionCommand.class,
      DueCommand.class,
      ExplainCommand.class,
      NewCommand.class,
      OptionsCommand.class,
      RecordCommand.class,
      VersionCommand.class,
    },
    footerHeading = "%n",
    footer = "${bundle:usage.options-footer}")
public final class Govcloud implements Runnable {
  /** The record is broken; every other failure is {@link ExitCode#USAGE}. */
  static final int BROKEN = 1;

  @Spec CommandSpec spec;

  @Mixin Connection connection;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "${bundle:usage.help}")
  boolean help;

  @Option(
      names = "--lang",
      paramLabel = "zh-CN|en",
      scope = ScopeType.INHERIT,
      description = "${bundle:usage.lang}")
  Lang lang;

  private final Words words;

  private Govcloud(Words words) {
    this.words = words;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine(Words.in(Lang.chosen(args, System.getenv()))).execute(args));
  }

  /** The command line in English. */
  static CommandLine commandLine() {
    return commandLine(Words.in(Lang.EN));
  }

  /** The command line, with one sentence instead of a trace for what a user can mend. */
  static CommandLine commandLine(Words words) {
    CommandLine line = new CommandLine(new Govcloud(words));
    line.setResourceBundle(words.bundle());
    line.setHelpFactory(OwnHelp::new);
    line.registerConverter(Lang.class, name -> Usage.lang(name, words));
    line.setParameterExceptionHandler(new Usage(words));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println("kubectl govcloud: " + Fault.sentence(failure));
          return ExitCode.USAGE;
        });
    return line;
  }

  /** The root of any command: what holds for all of them. */
  static Govcloud root(CommandSpec spec) {
    return (Govcloud) spec.root().userObject();
  }

  /** The language of the caller. */
  Words words() {
    return words;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
