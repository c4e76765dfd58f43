package dev.govcloud.cli;

import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.record.Verifier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a file without a cluster. */
@Command(
    name = "verify",
    description = "Verifies an exported record without a cluster and names the first broken link.",
    footerHeading = "%n",
    footer = {
      "Each entry carries a hash of itself and of the entry before it, and the digest of what was filed"
          + " with it or of the Decision that caused it, so whatever of these is altered, moved,"
          + " inserted or removed shows.",
      "It says of each filing whose clock dated it, and what in the file no entry names.",
      "A record that was cut off at its end, or written anew as a whole, fits together again: only"
          + " --head shows it, with a head from an independent note, such as the printed sheet. The"
          + " head of an earlier sheet will do, since a record only grows.",
      "%nExit codes: 0 the record is whole, 1 it is broken, 2 the file cannot be read."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final String HASH = "sha256:[0-9a-f]{64}";

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The exported record.")
  Path file;

  @Option(
      names = "--head",
      paramLabel = "sha256:…",
      description = "The head that was noted elsewhere, e.g. on the printed sheet.")
  String head;

  @Override
  public Integer call() throws Exception {
    if (head != null && !head.matches(HASH)) {
      throw new ParameterException(
          spec.commandLine(),
          "--head is no hash: " + head + "; give sha256: and its 64 hexadecimal digits");
    }
    RecordFile record = RecordIo.read(file);
    Report report = Verifier.verify(record, Optional.ofNullable(head));
    spec.commandLine().getOut().println(RecordIo.sentences(record, report));
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }
}
