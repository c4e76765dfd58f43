package dev.govcloud.cli.desk;

import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
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
  @Mixin Format format;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Docket docket =
          Docket.read(
              new Office(session.client(), session.words()), target.named(session), session.now());
      var out = spec.commandLine().getOut();
      if (format.data()) {
        out.println(format.write(Overview.of(docket)));
      } else {
        new ShowPage(docket, Paint.ofThisProcess(), session.words(), format.wide())
            .lines()
            .forEach(out::println);
      }
    }
    return ExitCodes.OK;
  }
}
