package dev.govcloud.cli;

import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.sheet.Typeface;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sheet of a record goes: as a page, as PDF, or as both. */
final class SheetFiles {
  @Option(names = "--html", paramLabel = "FILE", description = "${bundle:record.html}")
  Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "${bundle:record.pdf}")
  Path pdf;

  @Option(names = "--font", paramLabel = "FILE", description = "${bundle:record.font}")
  Path font;

  /** Whether a sheet is asked for. */
  boolean any() {
    return html != null || pdf != null;
  }

  /** Writes what is asked for; replaces what is there. */
  void write(RecordFile record, Report report, Words words) throws IOException, Fault {
    if (html != null) {
      Files.write(html, RecordIo.page(record, report, words));
    }
    if (pdf != null) {
      Files.write(pdf, RecordIo.pdf(record, report, face(words), words));
    }
  }

  /** The font that it is set in. */
  Typeface face(Words words) throws IOException, Fault {
    if (font == null) {
      return Typeface.own().orElseThrow(() -> new Fault(words.say("record.no-font")));
    }
    if (!Files.isRegularFile(font)) {
      throw new Fault(words.say("record.no-font-file", font));
    }
    try {
      return Typeface.in(font);
    } catch (IOException e) {
      throw new Fault(words.say("record.font-unusable", font, e.getMessage()));
    }
  }
}
