package dev.govcloud.cli;

import dev.govcloud.api.ApiVersion;
import dev.govcloud.cli.setup.Build;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs here. */
@Command(name = "version", description = "${bundle:setup.version}")
final class VersionCommand implements Callable<Integer> {
  /** The kinds that it reads or writes. */
  private static final List<String> KINDS =
      List.of(
          "CloudPolicy",
          "CloudResourceRequest",
          "Decision",
          "Filing",
          "Fulfilment",
          "UsingUnit",
          "WorkCalendar");

  @Spec CommandSpec spec;

  @Option(names = "-o", paramLabel = "json|yaml", description = "${bundle:calendar.output}")
  String output;

  @Override
  public Integer call() {
    Words words = Govcloud.root(spec).words();
    Output form = Output.of(output, spec, words);
    Build build = Build.own();
    String versions = ApiVersion.GROUP + "/" + ApiVersion.VERSION;
    PrintWriter out = spec.commandLine().getOut();
    if (form.forPrograms()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("version", build.version());
      tree.put("revision", build.revision());
      tree.put("apiVersions", List.of(versions));
      tree.put("kinds", KINDS);
      out.print(form.of(tree));
    } else {
      out.println("kubectl-govcloud " + build.version());
      out.println(words.say("setup.revision", build.revision()));
      out.println(words.say("setup.kinds", versions + " " + String.join(", ", KINDS)));
      out.println(words.say("setup.java", Runtime.version()));
    }
    out.flush();
    return ExitCodes.OK;
  }
}
