package dev.govcloud.cli;

import dev.govcloud.cli.record.Malformed;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.RecordFormat;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.sheet.Sheet;
import dev.govcloud.cli.sheet.SheetPage;
import dev.govcloud.cli.sheet.SheetPdf;
import dev.govcloud.cli.sheet.Sheets;
import dev.govcloud.cli.sheet.Typeface;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of records and sheets. */
final class RecordIo {
  private RecordIo() {}

  static RecordFile read(Path file, Words words) throws IOException, Fault {
    if (Files.isDirectory(file)) {
      throw new Fault(words.say("record.folder", file));
    }
    if (!Files.exists(file)) {
      throw new Fault(words.say("record.no-file", file));
    }
    try {
      return RecordFormat.read(Files.readAllBytes(file));
    } catch (Malformed e) {
      throw new Fault(words.say("record.unreadable", file, e.said(words)));
    }
  }

  static byte[] page(RecordFile file, Report report, Words words) throws Fault {
    return SheetPage.html(sheet(file, report, words)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pdf(RecordFile file, Report report, Typeface face, Words words)
      throws Fault, IOException {
    return SheetPdf.of(sheet(file, report, words), Instant.parse(file.exportedAt()), face);
  }

  private static Sheet sheet(RecordFile file, Report report, Words words) throws Fault {
    try {
      return Sheets.of(file, report);
    } catch (DateTimeException e) {
      throw new Fault(words.say("record.no-sheet", e.getMessage()));
    }
  }

  /** The sentences of a report; the first one is the finding. */
  static String sentences(RecordFile file, Report report, Words words) {
    String name = file.namespace() + "/" + file.name();
    String finding =
        report
            .broken()
            .map(f -> words.say("record.broken", name, f.text(words)))
            .orElseGet(
                () ->
                    words.say(
                        "record.whole",
                        name,
                        words.counted("record.entries-", file.milestones().size()),
                        file.head()));
    return Stream.concat(
            Stream.of(finding),
            report.whole() ? report.remarks().stream().map(r -> r.text(words)) : Stream.empty())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
