package dev.govcloud.cli;

import dev.govcloud.cli.connect.Clients;
import dev.govcloud.cli.connect.Connection;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.desk.DiffCommand;
import dev.govcloud.cli.desk.FulfilCommand;
import dev.govcloud.cli.desk.InboxCommand;
import dev.govcloud.cli.desk.ResourcesCommand;
import dev.govcloud.cli.desk.RulingCommands;
import dev.govcloud.cli.desk.ShowCommand;
import dev.govcloud.cli.desk.TimelineCommand;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
      RulingCommands.Accept.class,
      AdviceCommand.class,
      ApplyCommand.class,
      RulingCommands.Approve.class,
      CalendarCommand.class,
      CompleteCommand.class,
      CompletionCommand.class,
      DiffCommand.class,
      DueCommand.class,
      ExplainCommand.class,
      RulingCommands.Extend.class,
      FulfilCommand.class,
      InboxCommand.class,
      NewCommand.class,
      OptionsCommand.class,
      RecordCommand.class,
      RulingCommands.Refuse.class,
      ReportCommand.class,
      ResourcesCommand.class,
      RulingCommands.Resume.class,
      RulingCommands.Return.class,
      RulingCommands.Review.class,
      ShowCommand.class,
      RulingCommands.Suspend.class,
      TimelineCommand.class,
      VersionCommand.class,
    },
    footerHeading = "%n",
    footer = "${bundle:usage.options-footer}")
public final class Govcloud implements Runnable {
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
  private final Clock clock;

  private Govcloud(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
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
    CommandLine line = new CommandLine(new Govcloud(words, Clock.systemUTC()));
    line.setResourceBundle(words.bundle());
    line.setHelpFactory(OwnHelp::new);
    line.registerConverter(Lang.class, name -> Usage.lang(name, words));
    line.setParameterExceptionHandler(new Usage(words));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(Fault.line(Fault.sentence(failure, words)));
          return ExitCodes.FAILED;
        });
    return line;
  }

  /** The root of any command: what holds for all of them. */
  public static Govcloud root(CommandSpec spec) {
    return (Govcloud) spec.root().userObject();
  }

  /** The language of the caller. */
  public Words words() {
    return words;
  }

  /** The one clock that every command counts by. */
  Clock clock() {
    return clock;
  }

  /** The cluster that options and kubeconfig name; nothing is asked of it yet. */
  public Session open() throws Fault, IOException {
    KubernetesClient client = Clients.open(connection, words);
    return new Session(
        client,
        client.getConfiguration().getNamespace(),
        connection.namespace() != null,
        clock,
        words);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
