package dev.govcloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Attached;
import dev.govcloud.cli.record.Malformed;
import dev.govcloud.cli.record.RecordExport;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.RecordFormat;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.record.Verifier;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the record of a request out of the cluster. */
@Command(
    name = "export",
    description = "${bundle:record.export}",
    footerHeading = "%n",
    footer = "${bundle:record.export-footer}")
final class ExportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "${bundle:record.request}")
  String name;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "${bundle:record.export-file}")
  String to;

  @Mixin SheetFiles sheet;

  @Override
  public Integer call() throws Exception {
    ObjectNode file = read();
    byte[] content = RecordFormat.write(file);
    if (to.equals("-")) {
      System.out.write(content);
      System.out.flush();
    } else {
      Files.write(Path.of(to), content);
    }
    return examine(content);
  }

  private ObjectNode read() throws Fault, IOException {
    try (Cluster cluster = Cluster.of(spec)) {
      // The request last: a Decision that takes effect in between is then named by it.
      Map<Attached, List<JsonNode>> attached = cluster.attached(name);
      JsonNode request = cluster.request(name);
      if (request.path("status").path("milestones").isEmpty()) {
        throw new Fault(words().say("record.none-yet", cluster.namespace() + "/" + name));
      }
      Map<Attached, List<JsonNode>> all = cluster.complete(attached, request);
      return RecordExport.of(request, all, cluster.unit(), cluster.now());
    }
  }

  /** Says what is wrong with it now, while it can still be compared with the cluster. */
  private int examine(byte[] content) throws IOException, Fault {
    RecordFile record;
    try {
      record = RecordFormat.read(content);
    } catch (Malformed e) {
      throw new Fault(words().say("record.not-understood", e.said(words())));
    }
    Report report = Verifier.verify(record, Optional.empty());
    sheet.write(record, report, words());
    spec.commandLine().getErr().println(RecordIo.sentences(record, report, words()));
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }

  private Words words() {
    return Govcloud.root(spec).words();
  }
}
