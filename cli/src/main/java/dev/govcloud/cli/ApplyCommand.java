package dev.govcloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.form.Form;
import dev.govcloud.cli.form.Manifest;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies once more for what was applied for before, under another name. */
@Command(
    name = "apply",
    description = "${bundle:form.apply}",
    footerHeading = "%n",
    footer = "${bundle:form.apply-footer}")
final class ApplyCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "${bundle:form.name}")
  String name;

  @Option(names = "--from", paramLabel = "OTHER", description = "${bundle:form.from}")
  String other;

  @Option(names = "--applicant", paramLabel = "ACCOUNT", description = "${bundle:form.applicant}")
  String applicant;

  @Option(names = "--short-name", paramLabel = "LABEL", description = "${bundle:form.short-name}")
  String shortName;

  @Option(
      names = {"-y", "--yes"},
      description = "${bundle:form.yes}")
  boolean yes;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    check(words);
    try (Cluster cluster = Cluster.of(spec)) {
      JsonNode former = cluster.request(other);
      ObjectNode copied = Manifest.copied(former, shortName == null ? name : shortName);
      if (applicant != null) {
        copied.put("applicant", applicant);
      }
      PrintWriter err = spec.commandLine().getErr();
      List<String> refused = Form.refused(copied);
      if (!refused.isEmpty()) {
        throw new Fault(words.say("form.refused", String.join("; ", refused)));
      }
      Form.lacks(copied).forEach(lack -> err.println(words.say("form.lacks", lack)));
      err.println(words.say("form.look", other));
      ObjectNode manifest = Manifest.of(name, cluster.namespace(), copied);
      if (yes) {
        cluster.create(manifest);
        err.println(words.say("form.created", cluster.namespace(), name));
      } else {
        spec.commandLine().getOut().print(Trees.toYaml(manifest));
        spec.commandLine().getOut().flush();
      }
    }
    return ExitCodes.OK;
  }

  private void check(Words words) {
    if (other == null) {
      throw new ParameterException(spec.commandLine(), words.say("form.no-other"));
    }
    if (!Manifest.isName(name) || name.equals(other)) {
      throw new ParameterException(spec.commandLine(), words.say("form.no-name", name));
    }
    if (!Manifest.isShortName(shortName == null ? name : shortName)) {
      throw new ParameterException(
          spec.commandLine(),
          words.say("form.no-short-name", shortName == null ? name : shortName));
    }
  }
}
