package dev.govcloud.cli;

import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.cli.calendar.CalendarFiles;
import dev.govcloud.cli.calendar.Imported;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a WorkCalendar of a year's file of the holiday-cn data set. */
@Command(
    name = "import",
    description = "${bundle:calendar.import}",
    footerHeading = "%n",
    footer = "${bundle:calendar.import-footer}")
final class CalendarImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "${bundle:calendar.import-file}")
  Path file;

  @Option(names = "--notice", paramLabel = "NUMBER", description = "${bundle:calendar.notice}")
  String notice;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (notice == null) {
      throw new ParameterException(spec.commandLine(), words.say("calendar.no-notice"));
    }
    if (!notice.matches("[^\\p{C}]*[0-9][^\\p{C}]*")
        || notice.length() < 4
        || notice.length() > 64) {
      throw new ParameterException(spec.commandLine(), words.say("calendar.notice-form", notice));
    }
    String text = new CalendarFiles(words).text(file);
    CalendarYear year;
    try {
      year = CalendarFile.parse(file.toString(), text);
    } catch (CalendarFormatException e) {
      throw new Fault(e.getMessage());
    }
    WorkCalendarSpec made = Imported.spec(year, notice);
    Imported.check(made);
    spec.commandLine().getOut().print(Trees.toYaml(Imported.manifest(made)));
    spec.commandLine().getOut().flush();
    return ExitCodes.OK;
  }
}
