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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      names = "-o",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "${bundle:record.export-file}")
  String output;

  @Option(
      names = "--sheet",
      paramLabel = "FILE.html",
      description = "${bundle:record.export-sheet}")
  Path sheet;

  @Override
  public Integer call() throws Exception {
    ObjectNode file = read();
    byte[] content = RecordFormat.write(file);
    if (output.equals("-")) {
      System.out.write(content);
      System.out.flush();
    } else {
      Files.write(Path.of(output), content);
    }
    return examine(content);
  }

  private ObjectNode read() throws Fault, IOException {
    try (Cluster cluster = Cluster.of(spec)) {
      // The request last: a Decision that takes effect in between is then named by it.
      Map<Attached, List<JsonNode>> attached = cluster.attached(name);
      JsonNode request = cluster.request(name);
      if (request.path("status").path("milestones").isEmpty()) {
        throw new Fault(
            cluster.namespace()
                + "/"
                + name
                + " has no record yet; export it once the operator has filed it");
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
      throw new Fault(
          "the record is exported as it is stored, but not understood: " + e.getMessage());
    }
    Report report = Verifier.verify(record, Optional.empty());
    if (sheet != null) {
      Files.write(sheet, RecordIo.page(record, report));
    }
    spec.commandLine().getErr().println(RecordIo.sentences(record, report));
    return report.whole() ? ExitCodes.OK : ExitCodes.NEGATIVE;
  }
}
