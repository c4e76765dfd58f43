package dev.govcloud.cli;

import dev.govcloud.cli.record.Malformed;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.RecordFormat;
import dev.govcloud.cli.record.Remark;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.sheet.SheetPage;
import dev.govcloud.cli.sheet.Sheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of records and sheets. */
final class RecordIo {
  private RecordIo() {}

  static RecordFile read(Path file) throws IOException, Fault {
    if (Files.isDirectory(file)) {
      throw new Fault(file + " is a directory; name the file of an exported record");
    }
    if (!Files.exists(file)) {
      throw new Fault(file + " does not exist; name the file of an exported record");
    }
    try {
      return RecordFormat.read(Files.readAllBytes(file));
    } catch (Malformed e) {
      throw new Fault(file + " cannot be read: " + e.getMessage());
    }
  }

  static byte[] page(RecordFile file, Report report) throws Fault {
    try {
      return SheetPage.html(Sheets.of(file, report)).getBytes(StandardCharsets.UTF_8);
    } catch (DateTimeException e) {
      throw new Fault(
          "no sheet can be made, since the record holds a time that is none ("
              + e.getMessage()
              + "); see what is broken with: kubectl govcloud record verify FILE");
    }
  }

  /** The sentences of a report; the first one is the finding. */
  static String sentences(RecordFile file, Report report) {
    String name = "the record of " + file.namespace() + "/" + file.name();
    String finding =
        report
            .broken()
            .map(
                f ->
                    name
                        + " is broken "
                        + f.text()
                        + ". Compare the file with the cluster and with an earlier export or"
                        + " printed sheet.")
            .orElseGet(
                () ->
                    name
                        + " is whole: "
                        + file.milestones().size()
                        + (file.milestones().size() == 1 ? " entry" : " entries")
                        + ", head "
                        + file.head());
    return Stream.concat(
            Stream.of(finding),
            report.whole() ? report.remarks().stream().map(Remark::text) : Stream.empty())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
