package dev.govcloud.cli.desk;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.Terminal;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How something is signed: asked for or not, tried or written, waited for or not. */
final class Signing {
  @Mixin Output output;

  @Option(
      names = {"-y", "--yes"},
      description = "${bundle:desk.help-yes}")
  boolean yes;

  @Option(names = "--dry-run", description = "${bundle:desk.help-dry-run}")
  boolean dryRun;

  @Option(names = "--no-wait", description = "${bundle:desk.help-no-wait}")
  boolean noWait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "${bundle:desk.help-timeout}")
  int seconds;

  /** Whether the page goes to where errors go, because something else is printed. */
  boolean aside() {
    return dryRun || output.data();
  }

  /**
   * Asks whether to go on. Whoever cannot be asked has to say {@code --yes}.
   *
   * @return whether the answer is yes
   */
  boolean agreed(PrintWriter out, String question, Words words) throws Fault, IOException {
    if (yes || dryRun) {
      return true;
    }
    if (!(aside() ? Terminal.answers() : Terminal.attended())) {
      throw new Fault(words.say("desk.sign-no-terminal"));
    }
    out.print(question + " [y/N] ");
    out.flush();
    return affirmed(Terminal.lines().readLine());
  }

  /** Only a plain yes is one. */
  static boolean affirmed(String answer) {
    String said = answer == null ? "" : answer.strip();
    return said.equalsIgnoreCase("y") || said.equalsIgnoreCase("yes") || said.equals("是");
  }
}
