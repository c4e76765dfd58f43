package dev.govcloud.cli;

import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.report.Use;
import dev.govcloud.cli.report.UseCsv;
import dev.govcloud.cli.report.UsePage;
import dev.govcloud.cli.report.UseTable;
import dev.govcloud.cli.sheet.SheetPdf;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The use report of a month: of one unit, or of all of them for the authority. */
@Command(
    name = "report",
    description = "${bundle:report.help}",
    footerHeading = "%n",
    footer = "${bundle:report.help-footer}")
final class ReportCommand implements Callable<Integer> {
  private static final long PAGE = 100;

  @Spec CommandSpec spec;
  @Mixin Output output;
  @Mixin SheetFiles files;

  @Parameters(arity = "0..1", paramLabel = "UNIT", description = "${bundle:report.help-unit}")
  String unit;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      required = true,
      description = "${bundle:report.help-month}")
  String month;

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "${bundle:report.help-all}")
  boolean all;

  @Option(names = "--csv", paramLabel = "FILE", description = "${bundle:report.help-csv}")
  Path csv;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    checkMonth(words);
    try (Session session = Govcloud.root(spec).open()) {
      List<UsageReport> reports = reports(session);
      if (reports.isEmpty()) {
        throw new Fault(
            words.say("report.none", all ? words.say("report.all-units") : unit(session), month));
      }
      boolean written = write(reports, session.now(), words);
      if (!written || output.as != null) {
        output.print(spec, all ? reports : reports.get(0), () -> lines(reports, words));
      }
    }
    return ExitCodes.OK;
  }

  private void checkMonth(Words words) throws Fault {
    try {
      YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new Fault(words.say("report.no-month", Words.plain(month)));
    }
  }

  private String unit(Session session) {
    return unit == null ? session.namespace() : unit;
  }

  private List<UsageReport> reports(Session session) {
    List<UsageReport> found = new ArrayList<>();
    String next = null;
    do {
      ListOptions page =
          new ListOptionsBuilder()
              .withLimit(PAGE)
              .withContinue(next)
              .withFieldSelector("spec.month=" + month)
              .build();
      var kind = session.client().resources(UsageReport.class);
      KubernetesResourceList<UsageReport> part =
          all ? kind.inAnyNamespace().list(page) : kind.inNamespace(unit(session)).list(page);
      found.addAll(part.getItems());
      next = part.getMetadata() == null ? null : part.getMetadata().getContinue();
    } while (next != null && !next.isEmpty());
    found.sort(Comparator.comparing(r -> r.getMetadata().getNamespace()));
    return found;
  }

  private List<String> lines(List<UsageReport> reports, Words words) {
    UseTable table = new UseTable(words);
    return all ? table.lines(month, reports) : table.lines(reports.get(0));
  }

  /** Whether anything was asked for as a file. */
  private boolean write(List<UsageReport> reports, Instant now, Words words)
      throws IOException, Fault {
    if (csv != null) {
      Files.writeString(csv, UseCsv.of(month, Use.of(reports)));
    }
    if (files.any()) {
      UsePage page = new UsePage(words);
      String html = all ? page.of(month, reports) : page.of(reports.get(0));
      if (files.html != null) {
        Files.write(files.html, html.getBytes(StandardCharsets.UTF_8));
      }
      if (files.pdf != null) {
        Files.write(files.pdf, SheetPdf.ofReport(html, made(reports, now), files.face(words)));
      }
    }
    return csv != null || files.any();
  }

  /** A closed month has one date for ever, so that the same report gives the same bytes. */
  private static Instant made(List<UsageReport> reports, Instant now) {
    return reports.stream()
        .map(r -> r.getStatus() == null ? null : r.getStatus().closedAt)
        .map(at -> at == null ? now : Instant.parse(at))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}
