package dev.govcloud.cli.desk;

import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.connect.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A request on one page. */
@Command(name = "show", description = "${bundle:desk.help-show}")
public final class ShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Output output;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Docket docket =
          Docket.read(
              new Office(session.client(), session.words()), target.named(session), session.now());
      output.print(
          spec,
          Overview.of(docket),
          () ->
              new ShowPage(docket, Paint.ofThisProcess(), session.words(), output.wide()).lines());
    }
    return ExitCodes.OK;
  }
}
