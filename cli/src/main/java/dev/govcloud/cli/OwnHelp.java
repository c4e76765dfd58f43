package dev.govcloud.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of a command without the options that every command has: they are listed once, by {@code
 * kubectl govcloud options}, as kubectl does it.
 */
final class OwnHelp extends Help {
  OwnHelp(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
  }

  /** Whether an option is one of the command alone. */
  static boolean own(CommandSpec spec, OptionSpec option) {
    return option.usageHelp()
        || spec.parent() == null && !option.inherited() && !common(option)
        || spec.parent() != null && !option.inherited();
  }

  private static boolean common(OptionSpec option) {
    return option.scopeType() == picocli.CommandLine.ScopeType.INHERIT;
  }

  private List<OptionSpec> own() {
    return commandSpec().options().stream().filter(o -> own(commandSpec(), o)).toList();
  }

  @Override
  protected Ansi.Text createDetailedSynopsisOptionsText(
      Collection<ArgSpec> done,
      List<OptionSpec> options,
      Comparator<OptionSpec> order,
      boolean clustered) {
    List<OptionSpec> shown = options.stream().filter(own()::contains).toList();
    return super.createDetailedSynopsisOptionsText(done, shown, order, clustered);
  }

  @Override
  public String optionList(
      Layout layout, Comparator<OptionSpec> order, IParamLabelRenderer labels) {
    return optionListExcludingGroups(own(), layout, order, labels);
  }
}
