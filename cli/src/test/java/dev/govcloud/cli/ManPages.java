package dev.govcloud.cli;

import dev.govcloud.cli.setup.Build;
import java.io.File;
import java.io.IOException;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the sources of the man pages into a directory; {@code make man} makes pages of them. */
public final class ManPages {
  private ManPages() {}

  /** One page for each command that is not hidden. */
  public static void main(String[] arguments) throws IOException {
    CommandLine line = Govcloud.commandLine().setCommandName("kubectl-govcloud");
    line.getCommandSpec().version("kubectl-govcloud " + Build.own().version());
    int code =
        ManPageGenerator.generateManPage(
            new File(arguments[0]), null, new boolean[0], true, line.getCommandSpec());
    if (code != 0) {
      throw new IllegalStateException("no man pages, see above");
    }
  }
}
