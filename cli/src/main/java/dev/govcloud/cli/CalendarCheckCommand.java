package dev.govcloud.cli;

import dev.govcloud.cli.calendar.CalendarFiles;
import dev.govcloud.cli.calendar.CheckedYear;
import dev.govcloud.cli.calendar.Coverage;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says until when the days are known, and what is wrong with a notice. */
@Command(
    name = "check",
    description = "${bundle:calendar.check}",
    footerHeading = "%n",
    footer = "${bundle:calendar.check-footer}")
final class CalendarCheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:calendar.check-file}")
  List<Path> files = List.of();

  @Option(names = "--live", description = "${bundle:calendar.check-live}")
  boolean live;

  @Mixin Output output;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    Coverage coverage = new Coverage(words, checked(words));
    output.print(spec, coverage.tree(), coverage::lines);
    return coverage.refused() ? ExitCodes.NEGATIVE : ExitCodes.OK;
  }

  private List<CheckedYear> checked(Words words) throws Fault, IOException {
    CalendarFiles reader = new CalendarFiles(words);
    List<CheckedYear> checked = new ArrayList<>(CheckedYear.bundled());
    if (live) {
      try (Cluster cluster = Cluster.of(spec)) {
        cluster.calendars().forEach(c -> checked.add(CheckedYear.of("WorkCalendar", c)));
      }
    }
    for (Path file : files) {
      String text = reader.text(file);
      if (CalendarFiles.holidayCn(text)) {
        checked.add(CheckedYear.ofHolidayCn(file, text));
      } else {
        reader.manifests(file, text).forEach(c -> checked.add(CheckedYear.of(file.toString(), c)));
      }
    }
    return checked;
  }
}
