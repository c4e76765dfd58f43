package dev.govcloud.cli;

import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.record.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE.html",
      description = "${bundle:record.sheet-file}")
  Path sheet;

  @Override
  public Integer call() throws Exception {
    RecordFile record = RecordIo.read(file);
    Report report = Verifier.verify(record, Optional.empty());
    Files.write(sheet, RecordIo.page(record, report));
    if (!report.whole()) {
      spec.commandLine().getErr().println(RecordIo.sentences(record, report));
    }
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }
}
