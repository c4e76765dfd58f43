package dev.govcloud.cli;

import dev.govcloud.api.ApiVersion;
import dev.govcloud.cli.setup.Build;
import dev.govcloud.cli.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin Output output;

  @Override
  public Integer call() {
    Words words = Govcloud.root(spec).words();
    Build build = Build.own();
    String versions = ApiVersion.GROUP + "/" + ApiVersion.VERSION;
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", build.version());
    tree.put("revision", build.revision());
    tree.put("apiVersions", List.of(versions));
    tree.put("kinds", KINDS);
    output.print(
        spec,
        tree,
        () ->
            List.of(
                "kubectl-govcloud " + build.version(),
                words.say("setup.revision", build.revision()),
                words.say("setup.kinds", versions + " " + String.join(", ", KINDS)),
                words.say("setup.java", Runtime.version())));
    return ExitCodes.OK;
  }
}
