package dev.govcloud.cli;

import dev.govcloud.cli.calendar.CalendarFiles;
import dev.govcloud.cli.calendar.Counted;
import dev.govcloud.cli.calendar.DueReport;
import dev.govcloud.cli.calendar.Moment;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CountingRules;
import dev.govcloud.core.calendar.Deadline.DayCount;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Any question to the calendar, without a cluster or with what a cluster counts by. */
@Command(
    name = "due",
    description = "${bundle:calendar.due}",
    footerHeading = "%n",
    footer = "${bundle:calendar.due-footer}")
final class DueCommand implements Callable<Integer> {
  /** Ten years of days: no period of the regulation is near it, and every answer stays quick. */
  private static final int MOST = 3660;

  @Spec CommandSpec spec;

  @Option(names = "--from", paramLabel = "DATE", description = "${bundle:calendar.from}")
  String from;

  @Option(names = "--working-days", paramLabel = "N", description = "${bundle:calendar.working}")
  Integer workingDays;

  @Option(names = "--calendar-days", paramLabel = "N", description = "${bundle:calendar.plain}")
  Integer calendarDays;

  @Option(names = "--stage", paramLabel = "STAGE", description = "${bundle:calendar.stage}")
  String stage;

  @Option(names = "--calendar", paramLabel = "FILE", description = "${bundle:calendar.file}")
  List<Path> files = List.of();

  @Option(names = "--live", description = "${bundle:calendar.live}")
  boolean live;

  @Option(names = "--unit", paramLabel = "NAME", description = "${bundle:calendar.unit}")
  String unit;

  @Mixin Output output;

  /** How long a period is. */
  private record Length(int days, DayCount unit) {}

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (workingDays == null && calendarDays == null && stage == null) {
      throw new ParameterException(spec.commandLine(), words.say("calendar.no-length"));
    }
    Rules rules = rules();
    CountingRules counting = Policies.countingRules(rules.policy());
    Deadlines deadlines =
        new Deadlines(
            rules.deadlines().calendar().with(new CalendarFiles(words).years(files)), counting);
    Instant event = event(deadlines, words);
    List<Counted> answers = new ArrayList<>();
    for (Length length : lengths(rules, words)) {
      answers.add(Counted.of(deadlines, counting, event, length.days(), length.unit()));
    }
    DueReport report = new DueReport(words, deadlines.calendar(), counting, answers, rules);
    output.print(spec, report.tree(), () -> report.lines(output.wide()));
    rules
        .problems()
        .forEach(p -> spec.commandLine().getErr().println(words.say("calendar.note", p)));
    return ExitCodes.OK;
  }

  /** The policy and the notices: what is bundled, or what the cluster counts by. */
  private Rules rules() throws Fault, IOException {
    if (!live && unit == null) {
      return Rules.of(List.of(), "", List.of(), CalendarFile.bundled());
    }
    try (Cluster cluster = Cluster.of(spec)) {
      String overlay = unit == null ? "" : Policies.overlayName(cluster.unit(unit));
      return Rules.of(cluster.policies(), overlay, cluster.calendars(), CalendarFile.bundled());
    }
  }

  private Instant event(Deadlines deadlines, Words words) {
    if (from == null) {
      return Govcloud.root(spec).clock().instant();
    }
    return Moment.of(from, deadlines.calendar().zone())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), words.say("calendar.no-day", "--from", from)));
  }

  private List<Length> lengths(Rules rules, Words words) {
    List<Length> lengths = new ArrayList<>();
    if (workingDays != null) {
      lengths.add(new Length(inRange("--working-days", workingDays, words), DayCount.WORKING_DAYS));
    }
    if (calendarDays != null) {
      lengths.add(
          new Length(inRange("--calendar-days", calendarDays, words), DayCount.CALENDAR_DAYS));
    }
    if (stage != null) {
      Stage named = named(words);
      lengths.add(new Length(Numbers.days(named, rules.policy(), null), named.counted()));
    }
    return lengths;
  }

  private int inRange(String option, int days, Words words) {
    if (days < 0 || days > MOST) {
      throw new ParameterException(
          spec.commandLine(), words.say("calendar.no-count", option, days, MOST));
    }
    return days;
  }

  private Stage named(Words words) {
    List<Stage> counted = Arrays.stream(Stage.values()).filter(s -> s.counted() != null).toList();
    return counted.stream()
        .filter(s -> s.label().equalsIgnoreCase(stage))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    words.say(
                        "calendar.no-stage",
                        stage,
                        counted.stream().map(Stage::label).collect(Collectors.joining(", ")))));
  }
}
