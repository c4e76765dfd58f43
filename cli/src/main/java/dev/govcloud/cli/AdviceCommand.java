package dev.govcloud.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.cli.form.Manifest;
import dev.govcloud.cli.report.Advised;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The advice of a month as a change that the unit may apply; it writes nothing itself. */
@Command(
    name = "advice",
    description = "${bundle:report.help-advice}",
    footerHeading = "%n",
    footer = "${bundle:report.help-advice-footer}")
final class AdviceCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "REQUEST", description = "${bundle:report.help-request}")
  String request;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "${bundle:report.help-advice-month}")
  String month;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    try (Cluster cluster = Cluster.of(spec)) {
      ObjectNode wish = cluster.request(request).path("spec").deepCopy();
      UsageReport report = newest(cluster.reports(), words, cluster.namespace());
      Advised advised = Advised.in(wish, request, report, words);
      PrintWriter err = spec.commandLine().getErr();
      advised.sentences().forEach(err::println);
      if (advised.edits() == 0) {
        err.println(words.say("report.advice-none", request, report.getSpec().month));
        return ExitCodes.OK;
      }
      err.println(words.say("report.advice-next", request));
      spec.commandLine()
          .getOut()
          .print(Trees.toYaml(Manifest.of(request, cluster.namespace(), wish)));
      spec.commandLine().getOut().flush();
    }
    return ExitCodes.NEGATIVE;
  }

  private UsageReport newest(List<UsageReport> reports, Words words, String namespace)
      throws Fault {
    return reports.stream()
        .filter(r -> r.getStatus() != null && "Closed".equals(r.getStatus().state))
        .filter(r -> month == null || month.equals(r.getSpec().month))
        .max(Comparator.comparing(r -> r.getSpec().month))
        .orElseThrow(() -> new Fault(words.say("report.none-closed", namespace)));
  }
}
