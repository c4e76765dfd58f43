package dev.govcloud.cli;

import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.record.Verifier;
import dev.govcloud.cli.text.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the 审批单 of an exported record. */
@Command(
    name = "sheet",
    description = "${bundle:record.sheet}",
    footerHeading = "%n",
    footer = "${bundle:record.sheet-footer}")
final class SheetCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "${bundle:record.file}")
  Path file;

  @Mixin SheetFiles files;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (!files.any()) {
      throw new ParameterException(spec.commandLine(), words.say("record.no-target"));
    }
    RecordFile record = RecordIo.read(file, words);
    Report report = Verifier.verify(record, Optional.empty());
    files.write(record, report, words);
    if (!report.whole()) {
      spec.commandLine().getErr().println(RecordIo.sentences(record, report, words));
    }
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }
}
