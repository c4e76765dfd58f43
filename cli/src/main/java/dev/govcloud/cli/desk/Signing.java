package dev.govcloud.cli.desk;

import dev.govcloud.cli.Fault;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How something is signed: asked for or not, tried or written, waited for or not. */
final class Signing {
  @Mixin Format format;

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask.")
  boolean yes;

  @Option(
      names = "--dry-run",
      description =
          "The server judges it and keeps nothing; what it would keep is printed, to be applied by"
              + " hand.")
  boolean dryRun;

  @Option(names = "--no-wait", description = "Does not wait for what the operator makes of it.")
  boolean noWait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long to wait for the operator: ${DEFAULT-VALUE} seconds if not given.")
  int seconds;

  /** Whether the page goes to where errors go, because something else is printed. */
  boolean aside() {
    return dryRun || format.data();
  }

  /**
   * Asks whether to go on. Whoever cannot be asked has to say {@code --yes}.
   *
   * @return whether the answer is yes
   */
  boolean agreed(PrintWriter out, String question) throws Fault {
    if (yes || dryRun) {
      return true;
    }
    if (!Terminal.attended()) {
      throw new Fault(Say.of("sign.no-terminal"));
    }
    out.print(question + " [y/N] ");
    out.flush();
    return affirmed(System.console().readLine());
  }

  /** Only a plain yes is one. */
  static boolean affirmed(String answer) {
    String said = answer == null ? "" : answer.strip();
    return said.equalsIgnoreCase("y") || said.equalsIgnoreCase("yes") || said.equals("是");
  }
}
