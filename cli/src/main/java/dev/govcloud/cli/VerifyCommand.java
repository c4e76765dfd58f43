package dev.govcloud.cli;

import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.record.Verifier;
import dev.govcloud.cli.text.Words;
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
    description = "${bundle:record.verify}",
    footerHeading = "%n",
    footer = "${bundle:record.verify-footer}")
final class VerifyCommand implements Callable<Integer> {
  private static final String HASH = "sha256:[0-9a-f]{64}";

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "${bundle:record.file}")
  Path file;

  @Option(names = "--head", paramLabel = "sha256:…", description = "${bundle:record.head}")
  String head;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (head != null && !head.matches(HASH)) {
      throw new ParameterException(spec.commandLine(), words.say("record.no-head", head));
    }
    RecordFile record = RecordIo.read(file, words);
    Report report = Verifier.verify(record, Optional.ofNullable(head));
    spec.commandLine().getOut().println(RecordIo.sentences(record, report, words));
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }
}
